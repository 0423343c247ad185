import { Actions, Button, ButtonLink, CodeSquare, Disclosure, Loading, Page, formatMinute } from "@goldseam/ui";
import { useEffect, useMemo, useState } from "preact/hooks";
import { nowOf } from "../runtime/clock.ts";
import type { PairingState } from "../runtime/runtime.ts";
import { href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";
import { PairingSteps } from "./pairing-steps.tsx";
import { handOver } from "./hand-over.ts";
import { squareOf } from "./square.ts";

/** One shows a square code; the other's camera opens it. At a distance the same link is sent, and pictures compared. */
export const InvitePage = () => {
  const { runtime } = useApp();
  const state = runtime.pairing.state.value;
  useEffect(() => {
    if (state.is === "idle" || state.is === "invited") void runtime.pairing.invite({ atDistance: false });
  }, []);
  if (state.is === "inviting") return <Inviting state={state} />;
  return <PairingSteps state={state} />;
};

type InvitingState = Extract<PairingState, { readonly is: "inviting" }>;

const Inviting = ({ state }: { readonly state: InvitingState }) => {
  const { runtime, t, language, trial } = useApp();
  const { link, atDistance, expires } = state;
  const cells = useMemo(() => squareOf(link), [link]);
  const again = (distance: boolean) => () => void runtime.pairing.invite({ atDistance: distance });
  const until = formatMinute(language, nowOf(new Date(expires)).minute);
  return (
    <Page
      step={String(atDistance)}
      title={t(atDistance ? "invite.distance.title" : "invite.title")}
      lead={atDistance ? t("invite.distance.until") : t("invite.until", { time: until })}
      back={href(runtime.mode.value === "alone" ? "today" : "justMe")}
    >
      <div class={css.stack}>
        {trial !== undefined && (
          <Button kind="primary" onClick={() => handOver(trial, link)}>
            {t("invite.hand-over")}
          </Button>
        )}
        {!atDistance && (
          <div class={css.code}>
            <CodeSquare cells={cells} label={t("invite.code-label")} />
          </div>
        )}
        {atDistance && <p>{t("invite.distance.then")}</p>}
        {atDistance ? (
          <ShareLink link={link} />
        ) : (
          <Disclosure summary={t("invite.no-camera")}>
            <ShareLink link={link} />
            <Button onClick={again(true)}>{t("invite.distance")}</Button>
          </Disclosure>
        )}
        <Actions>
          {atDistance && <Button onClick={again(false)}>{t("invite.same-room")}</Button>}
          <ButtonLink href={href("scan")}>{t("invite.scan-instead")}</ButtonLink>
          <ButtonLink href={href("today")}>{t("invite.alone")}</ButtonLink>
        </Actions>
        {link === "" && <Loading label={t("invite.making")} />}
      </div>
    </Page>
  );
};

/** The platform's own sharing where there is one, copying always, and the link to select by hand. */
const ShareLink = ({ link }: { readonly link: string }) => {
  const { t } = useApp();
  const [copied, setCopied] = useState<boolean | undefined>(undefined);
  const canShare = typeof navigator.share === "function";
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <div class={css.stack}>
      <p class={css.link} dir="ltr">
        {link}
      </p>
      <Actions pair>
        {canShare && (
          <Button onClick={() => void navigator.share({ url: link }).catch(() => undefined)}>
            {t("invite.share")}
          </Button>
        )}
        <Button onClick={() => void copy()}>{t("invite.copy")}</Button>
      </Actions>
      <p class={css.quiet} role="status">
        {copied === undefined ? "" : t(copied ? "invite.copied" : "invite.not-copied")}
      </p>
    </div>
  );
};
