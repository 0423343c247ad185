import { thingId } from "@goldseam/kernel";
import { Actions, backIn, Button, formatMinute, minuteOf, NobodyFollows, Page } from "@goldseam/ui";
import { type Does, Exits, type Props } from "./parts.screen.tsx";
import type { BreakView } from "./talk-rules.view.ts";

/** A break, the same page on both phones; at the hour only the one who took it is asked. */
export const OnBreak = (props: Props & Does & { readonly pause: BreakView }) => {
  const { t, pause, now, language, does, newId, propose, shell, done } = props;
  const { backAt } = pause;
  const ended = { type: "break-ended", data: { pause: pause.pause } } as const;
  const longer = (): void => {
    const data = { pause: thingId(newId()), backAt: backIn(now, 10).at };
    void propose({ events: [ended, { type: "break-taken", data }] });
  };
  if (backAt === undefined)
    return (
      <Page title={t("stopped.title")} lead={t("stopped.lead")} step="stopped" back={done}>
        <NobodyFollows help={shell?.help} />
        {pause.mine && (
          <Button kind="plain" onClick={() => void does(ended)}>
            {t("stopped.undo")}
          </Button>
        )}
      </Page>
    );
  const time = formatMinute(language, minuteOf(now, backAt));
  const lead = pause.mine ? (pause.due ? "paused.due" : "paused.mine") : "paused.theirs";
  return (
    <Page title={t("paused.title")} lead={t(lead, { time })} step="paused" back={done}>
      <NobodyFollows help={shell?.help} />
      {pause.mine && (
        <Actions>
          {pause.due && <Button onClick={longer}>{t("paused.longer")}</Button>}
          <Button onClick={() => void does({ type: "break-stopped", data: { pause: thingId(newId()) } })}>
            {t("paused.stop")}
          </Button>
          <Button kind={pause.due ? "primary" : "quiet"} onClick={() => void does(ended)}>
            {t("paused.back")}
          </Button>
        </Actions>
      )}
      {pause.mine && <Exits t={t} />}
    </Page>
  );
};
