import type { ComponentChildren } from "preact";
import { useKit } from "../kit/kit.tsx";
import { Icon, IconCheck, IconPhone, IconThere, IconTyped } from "./icons.tsx";
import css from "./small.module.css";

/** Read aloud, not drawn. */
export const VisuallyHidden = ({ children }: { readonly children: ComponentChildren }) => (
  <span class={css.hidden}>{children}</span>
);

/** A person's name, isolated so that it cannot turn the sentence around it. */
export const Name = ({ children }: { readonly children: ComponentChildren }) => <bdi>{children}</bdi>;

export interface StepsProps {
  readonly steps: number;
  readonly minutes: number;
}

/** What is asked before it is asked: "3 steps, 5 minutes". */
export const Steps = (values: StepsProps) => {
  const { t } = useKit();
  return <p class={css.quiet}>{t("kit.steps", { ...values })}</p>;
};

export interface StepOfProps {
  readonly at: number;
  readonly of: number;
}

/** Where one is: "2 of 3". For `Page`'s `above`. */
export const StepOf = (values: StepOfProps) => {
  const { t } = useKit();
  return <p class={css.quiet}>{t("kit.step-of", { ...values })}</p>;
};

/** The true state of one's own words; there is no "read" and no "seen". */
export type Delivery = "typed" | "kept" | "sent" | "there";

const DELIVERY_ICONS = { typed: IconTyped, kept: IconPhone, sent: IconCheck, there: IconThere } as const;

export const DeliveryMark = ({ state }: { readonly state: Delivery }) => {
  const { t } = useKit();
  return (
    <span class={css.mark} data-state={state}>
      <Icon of={DELIVERY_ICONS[state]} />
      {t(`kit.delivery.${state}`)}
    </span>
  );
};
