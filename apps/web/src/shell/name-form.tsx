import { Actions, Button, Chips, Disclosure, ErrorSummary, Field, Notice, Page } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { useApp } from "./app-context.ts";
import css from "./shared.module.css";

const ADDRESSES = ["f", "m", "none"] as const;
export type Address = (typeof ADDRESSES)[number];

/** Languages whose verbs and adjectives know who is spoken to: there the question stands open on the page. */
const ADDRESSED = new Set(["ar", "es", "de"]);

export interface NameFormProps {
  readonly title: string;
  readonly label: string;
  readonly name: string;
  readonly address: Address;
  /** The words of its one button. */
  readonly button?: string;
  /** Why it could not be kept, in words. */
  readonly problem?: string | undefined;
  readonly lead?: string | undefined;
  readonly keep: (name: string, address: Address) => void;
  readonly back: string;
}

/** A name, and how sentences address that person: one field, one question, one button. */
export const NameForm = (props: NameFormProps) => {
  const { title, lead, label, name: before, address: chosen, keep, back } = props;
  const { t, language } = useApp();
  const [name, setName] = useState(before);
  const [address, setAddress] = useState<Address>(chosen);
  const [missing, setMissing] = useState(false);
  const problem = missing && name.trim() === "" ? t("name.missing") : undefined;
  const question = (
    <Chips
      legend={t("address.legend")}
      pick="one"
      options={ADDRESSES.map((value) => ({ value, label: t(`address.${value}`) }))}
      chosen={[address]}
      onChosen={([value]) => setAddress(value ?? "none")}
    />
  );
  return (
    <Page title={title} lead={lead} back={back}>
      <form
        class={css.wide}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === "") return setMissing(true);
          return keep(name.trim(), address);
        }}
      >
        <ErrorSummary problems={problem === undefined ? [] : [{ field: "name", text: problem }]} />
        <Field
          id="name"
          label={label}
          hint={t("name.hint")}
          value={name}
          onValue={setName}
          error={problem}
          autocomplete="off"
          maxLength={60}
        />
        {ADDRESSED.has(language) ? question : <Disclosure summary={t("address.legend")}>{question}</Disclosure>}
        {props.problem !== undefined && <Notice tone="careful">{props.problem}</Notice>}
        <Actions>
          <Button type="submit" kind="primary">
            {props.button ?? t("name.next")}
          </Button>
        </Actions>
      </form>
    </Page>
  );
};
