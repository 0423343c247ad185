import { Loading } from "@goldseam/ui";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Gone } from "./gone.tsx";

export interface LazyPageProps<Props> {
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}
type Loaded<Props> = { readonly page: ComponentType<Props> } | "failed" | undefined;

/** A page whose code comes when it is opened; the worker has it already when there is no connection. */
export const LazyPage = <Props extends object>({ load, props }: LazyPageProps<Props>) => {
  const [loaded, setLoaded] = useState<Loaded<Props>>(undefined);
  const fetchPage = (): void => {
    setLoaded(undefined);
    load().then(
      (page) => setLoaded({ page }),
      () => setLoaded("failed"),
    );
  };
  useEffect(fetchPage, [load]);
  if (loaded === "failed") return <Gone again={fetchPage} />;
  if (loaded === undefined) return <Loading />;
  const { page: Shown } = loaded;
  return <Shown {...props} />;
};
