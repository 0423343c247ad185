import { Actions, Button, Field, Notice, Page } from "@goldseam/ui";
import { useEffect, useRef, useState } from "preact/hooks";
import { href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";
import { payloadOf } from "./link.ts";

/** The app's own scanner, and a field for the link; both lead to the same page as the phone's camera. */
export const ScanPage = () => {
  const { t, go, door } = useApp();
  const video = useRef<HTMLVideoElement>(null);
  const stop = useRef<(() => void) | undefined>(undefined);
  const [camera, setCamera] = useState<"off" | "on" | "refused">("off");
  const [pasted, setPasted] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const open = (text: string): void => {
    const payload = payloadOf(text);
    if (payload === undefined) return setProblem(t("scan.unreadable"));
    stop.current?.();
    door.value = "join";
    return go("join", payload);
  };
  const start = async (): Promise<void> => {
    setCamera("on");
    try {
      const { scan } = await import("./scanner.ts");
      if (video.current === null) return;
      stop.current = await scan(video.current, (text) => {
        if (payloadOf(text) !== undefined) open(text);
      });
    } catch {
      setCamera("refused");
    }
  };
  return (
    <Page title={t("scan.title")} lead={t("scan.allow")} back={href("invite")}>
      <div class={css.wide}>
        <video ref={video} class={css.camera} hidden={camera !== "on"} muted playsInline aria-label={t("scan.title")} />
        {camera === "refused" && <Notice>{t("scan.no-camera")}</Notice>}
        {camera === "off" && <Button onClick={() => void start()}>{t("scan.start")}</Button>}
        <form
          class={css.stack}
          onSubmit={(event) => {
            event.preventDefault();
            open(pasted);
          }}
        >
          <Field
            label={t("scan.paste")}
            value={pasted}
            onValue={setPasted}
            error={problem}
            dir="ltr"
            autocomplete="off"
          />
          <Actions>
            <Button type="submit">{t("scan.go")}</Button>
          </Actions>
        </form>
      </div>
    </Page>
  );
};
