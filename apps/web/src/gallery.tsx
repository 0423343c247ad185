import { GALLERY_VIEWS, Gallery, type GalleryView } from "@goldseam/ui/gallery";
import { applyLook } from "@goldseam/ui";
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Every part of the kit, for development alone: the build has no entry for it. */
const viewAt = (hash: string): GalleryView => GALLERY_VIEWS.find((view) => `#${view}` === hash) ?? "parts";

const Development = () => {
  const [view, setView] = useState(viewAt(location.hash));
  const [language, setLanguage] = useState("en");
  useEffect(() => {
    const turned = () => setView(viewAt(location.hash));
    window.addEventListener("hashchange", turned);
    return () => window.removeEventListener("hashchange", turned);
  }, []);
  useEffect(() => applyLook(document.documentElement, { language, theme: "system", calm: "system" }), [language]);
  return <Gallery view={view} language={language} onLanguage={setLanguage} />;
};

const page = document.getElementById("app");
if (page !== null) render(<Development />, page);
