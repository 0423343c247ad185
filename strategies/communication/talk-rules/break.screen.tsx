import { type Instant, thingId } from "@goldseam/kernel";
import { Button, Meanwhile, NobodyFollows, Page, TalkPause } from "@goldseam/ui";
import { type Does, Exits, type Props } from "./parts.screen.tsx";
import type { BreakView } from "./talk-rules.view.ts";

/** A break, the same page on both phones; at the hour only the one who took it is asked. */
export const OnBreak = (props: Props & Does & { readonly pause: BreakView }) => {
  const { t, pause, other, now, does, newId, propose, shell, done } = props;
  const { backAt } = pause;
  const ended = { type: "break-ended", data: { pause: pause.pause } } as const;
  const longer = (until: Instant): void => {
    const data = { pause: thingId(newId()), backAt: until };
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
        <Meanwhile />
      </Page>
    );
  return (
    <Page title={t("paused.title")} step="paused" back={done}>
      <TalkPause
        now={now}
        pause={{ ...pause, backAt }}
        other={other}
        help={shell?.help}
        onBack={() => void does(ended)}
        onLonger={longer}
      />
      {pause.mine && (
        <>
          <Button onClick={() => void does({ type: "break-stopped", data: { pause: thingId(newId()) } })}>
            {t("paused.stop")}
          </Button>
          <Exits t={t} />
        </>
      )}
      <Meanwhile />
    </Page>
  );
};
