import type { Words } from "@goldseam/kernel";
import type { ComponentChildren } from "preact";
import { Actions, Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { List, ListRow } from "../parts/list.tsx";
import { Section } from "../parts/page.tsx";

/** Words of a text that its door shows. */
const AT_THE_DOOR = 7;

export interface DoorsProps {
  readonly title: ComponentChildren;
  readonly things: ReadonlyArray<{
    readonly id: string;
    readonly words: Words | undefined;
    readonly note?: ComponentChildren;
  }>;
  readonly open: (id: string) => void;
}

/** Ways to quiet pages: the first words of each, and no day. Nothing is drawn while there are none. */
export const Doors = ({ title, things, open }: DoorsProps) => {
  const rows = things.flatMap(({ words, ...one }) => (words === undefined ? [] : [{ ...one, words }]));
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <List>
        {rows.map(({ id, words, note }) => (
          <ListRow
            key={id}
            title={<bdi lang={words.language}>{beginning(words.text)}</bdi>}
            note={note}
            onClick={() => open(id)}
          />
        ))}
      </List>
    </Section>
  );
};

const beginning = (text: string): string => {
  const all = text.split(/\s+/);
  return all.length > AT_THE_DOOR ? `${all.slice(0, AT_THE_DOOR).join(" ")} …` : text;
};

export interface CameProps {
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
  /** "Not now" and "Open it", both of one size. */
  readonly labels: { readonly notNow: string; readonly open: string };
  readonly onNotNow: () => void;
  readonly onOpen: () => void;
}

/** Something closed that came: it is opened, or not, and nobody learns which. */
export const Came = ({ title, children, labels, onNotNow, onOpen }: CameProps) => (
  <Card tone="gold" title={title}>
    {children}
    <Actions pair>
      <Button onClick={onNotNow}>{labels.notNow}</Button>
      <Button onClick={onOpen}>{labels.open}</Button>
    </Actions>
  </Card>
);
