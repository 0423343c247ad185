import { List, ListRow } from "../parts/list.tsx";
import { Section } from "../parts/page.tsx";

export interface GroupedRowsProps<Key extends string> {
  readonly groups: ReadonlyArray<{ readonly title: string; readonly keys: ReadonlyArray<Key> }>;
  readonly label: (key: Key) => string;
  /** One quiet word beside a row, such as that it is chosen. */
  readonly note: (key: Key) => string | undefined;
  readonly open: (key: Key) => void;
}

/** A long list in a few groups; each row leads to a page of its own. */
export const GroupedRows = <Key extends string>({ groups, label, note, open }: GroupedRowsProps<Key>) => (
  <>
    {groups.map(({ title, keys }) => (
      <Section key={title} title={title}>
        <List>
          {keys.map((key) => (
            <ListRow key={key} title={label(key)} note={note(key)} onClick={() => open(key)} />
          ))}
        </List>
      </Section>
    ))}
  </>
);
