import { Actions, Button, Chips, Disclosure, ErrorSummary, Field, Page } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { type FirstNames, href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";
import { pageAfter } from "./flow.ts";

const ADDRESSES = ["f", "m", "none"] as const;
type Address = (typeof ADDRESSES)[number];

/** Languages whose verbs and adjectives know who is spoken to: there the question stands open on the page. */
const ADDRESSED = new Set(["ar", "es", "de"]);

interface NameFormProps {
  readonly title: string;
  readonly label: string;
  readonly name: string;
  readonly address: Address;
  readonly keep: (name: string, address: Address) => void;
  readonly back: string;
}

const NameForm = ({ title, label, name: before, address: chosen, keep, back }: NameFormProps) => {
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
    <Page title={title} back={back}>
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
        <Actions>
          <Button type="submit" kind="primary">
            {t("name.next")}
          </Button>
        </Actions>
      </form>
    </Page>
  );
};

/** "What shall we call you?": one field, one button. */
export const NamePage = () => {
  const { t, go, names, door } = useApp();
  const keep = (first: string, address: Address) => {
    names.value = { ...names.value, first, address };
    go(pageAfter("name", door.value ?? "alone", false) ?? "before");
  };
  const { first, address }: FirstNames = names.value;
  return (
    <NameForm
      key="first"
      title={t("name.title")}
      label={t("name.label")}
      name={first}
      address={address}
      keep={keep}
      back={href("start")}
    />
  );
};

/** One phone: the other name, on a page of its own. */
export const SecondNamePage = () => {
  const { t, go, names } = useApp();
  const { second, secondAddress } = names.value;
  return (
    <NameForm
      key="second"
      title={t("name.second.title")}
      label={t("name.second.label")}
      name={second}
      address={secondAddress}
      keep={(name, address) => {
        names.value = { ...names.value, second: name, secondAddress: address };
        go("before");
      }}
      back={href("name")}
    />
  );
};
