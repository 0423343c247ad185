import { type FirstNames, href, useApp } from "../shell/app-context.ts";
import { type Address, NameForm } from "../shell/name-form.tsx";
import { pageAfter } from "./flow.ts";

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
