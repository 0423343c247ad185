import { Actions, Button, Card, Listed, Quote } from "@goldseam/ui";
import type { Does, Props } from "./parts.screen.tsx";

/** One's own notes; an old tension asks what to do with it: keep, bring with help, put away. */
export const Notes = ({ t, view, does, shell }: Props & Does) => (
  <Listed title={t("notes.title")} things={view.notes}>
    {({ note, part, words, old }) => (
      <Card key={note} above={t(`part.${part}`)}>
        <Quote size="small" lang={words.language}>
          {words.text}
        </Quote>
        {old && <p>{t("notes.old")}</p>}
        <Actions>
          {old && (
            <Button onClick={() => void does({ type: "note-kept", data: { note } }, t("notes.kept"))}>
              {t("notes.keep")}
            </Button>
          )}
          {old && shell?.help !== undefined && <Button onClick={shell.help}>{t("notes.help")}</Button>}
          <Button
            kind={old ? "quiet" : "plain"}
            onClick={() => void does({ type: "note-ended", data: { note } }, t("notes.gone"))}
          >
            {t("notes.put-away")}
          </Button>
        </Actions>
      </Card>
    )}
  </Listed>
);
