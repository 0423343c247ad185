import { Actions, Button, Notice, Page, useAct } from "@goldseam/ui";
import type { OwnLimit } from "./my-limits.view.ts";
import { type Props, Said } from "./parts.screen.tsx";

interface EndProps extends Props {
  readonly of: OwnLimit;
  readonly leave: (said?: string) => void;
}
/** Handed over from a look back: one tap, and it applies no more. */
export const End = (props: EndProps) => {
  const { t, of, leave } = props;
  const { limit, shared, kept } = of;
  const [act, failed] = useAct(props.propose);
  const end = async (): Promise<void> => {
    if (shared && !(await act({ events: [{ type: "limit-ended", data: { limit } }] }))) return;
    if (kept && !(await act({ events: [{ type: "limit-dropped", data: { limit } }] }))) return;
    leave(t("done.ended"));
  };
  return (
    <Page title={t("end.title")} step="end" lead={t("mine.more-hint")} back={() => leave()}>
      <Said {...props} body={of.body} until={of.until} />
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <Actions>
        <Button onClick={() => leave()}>{t("end.stays")}</Button>
        <Button onClick={() => void end()}>{t("end")}</Button>
      </Actions>
    </Page>
  );
};
