import { useState } from "preact/hooks";
import { href, useApp } from "../shell/app-context.ts";
import { type Address, NameForm } from "../shell/name-form.tsx";
import { refusalKey } from "../shell/refusal.ts";

/** Another name, or another way to be addressed. Who shares the space sees the name, and their sentences follow. */
export const MyNamePage = () => {
  const { runtime, t, go, announcer } = useApp();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const self = runtime.self.value;
  const other = runtime.other.value;
  if (self === undefined) return null;
  const keep = async (name: string, address: Address): Promise<void> => {
    const kept = await runtime.begin.describe({ ...self, name, address });
    if (!kept.ok) return setProblem(t(refusalKey(kept)));
    announcer.say(t("my-name.kept"));
    return go("justMe");
  };
  return (
    <NameForm
      key={self.id}
      title={t("me.name")}
      lead={other === undefined ? undefined : t("my-name.seen", { name: other.name })}
      label={t("name.label")}
      name={self.name}
      address={self.address}
      button={t("settings.save")}
      problem={problem}
      keep={(name, address) => void keep(name, address)}
      back={href("justMe")}
    />
  );
};
