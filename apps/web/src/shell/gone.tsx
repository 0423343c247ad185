import { Actions, Button, ButtonLink, Page } from "@goldseam/ui";
import { Component, type ComponentChildren } from "preact";
import { href, useApp } from "./app-context.ts";

/** A page that could not be opened: ours to mend, nothing lost. */
export const Gone = ({ again }: { readonly again?: () => void }) => {
  const { t } = useApp();
  return (
    <Page title={t("failed.title")} lead={t("shell.gone")}>
      <Actions>
        {again !== undefined && <Button onClick={again}>{t("shell.again")}</Button>}
        <ButtonLink href={href("today")}>{t("shell.back-to-today")}</ButtonLink>
      </Actions>
    </Page>
  );
};

interface NetProps {
  readonly children: ComponentChildren;
}
/** Catches a page that breaks, so that the quick exit and the rooms stay. */
export class PageNet extends Component<NetProps, { readonly broken: boolean }> {
  override state = { broken: false };
  override componentDidCatch(): void {
    this.setState({ broken: true });
  }
  override render() {
    return this.state.broken ? <Gone again={() => this.setState({ broken: false })} /> : this.props.children;
  }
}
