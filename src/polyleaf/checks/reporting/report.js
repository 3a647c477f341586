"use strict";
// Filters and keys. Without it the page shows everything.
(() => {
  const form = document.querySelector(".filters form");
  if (!form) return;
  document.querySelector(".filters").hidden = false;
  const findings = [...document.querySelectorAll(".finding")];
  const groups = [...document.querySelectorAll("section.language")];
  const texts = new Map(findings.map((item) => [item, item.textContent.toLocaleLowerCase()]));
  const shown = form.querySelector("output");
  const chosen = (name) => new Set([...form.querySelectorAll(`[name="${name}"]:checked`)].map((box) => box.value));

  const apply = () => {
    const severities = chosen("severity");
    const languages = form.querySelector('[name="language"]') ? chosen("language") : null;
    const check = form.elements.check.value;
    const words = form.elements.words.value.trim().toLocaleLowerCase();
    const ignored = form.elements.ignored ? form.elements.ignored.checked : true;
    let count = 0;
    for (const item of findings) {
      const fits =
        severities.has(item.dataset.severity) &&
        (!languages || languages.has(item.dataset.language)) &&
        (!check || item.dataset.check === check) &&
        (ignored || !("ignored" in item.dataset)) &&
        (!words || texts.get(item).includes(words));
      item.hidden = !fits;
      count += fits;
    }
    for (const group of groups) group.hidden = !group.querySelector(".finding:not([hidden])");
    shown.value = `${count} of ${findings.length} shown`;
  };

  const step = (by) => {
    const open = findings.filter((item) => !item.hidden);
    if (!open.length) return;
    const at = open.indexOf(document.activeElement.closest(".finding"));
    const next = open[at < 0 ? (by > 0 ? 0 : open.length - 1) : Math.min(open.length - 1, Math.max(0, at + by))];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };

  const toggle = (box) => {
    if (!box) return;
    box.checked = !box.checked;
    apply();
  };

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("select, input[type=search]")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const boxes = form.querySelectorAll('[name="severity"]');
    const actions = {
      j: () => step(1),
      k: () => step(-1),
      "/": () => form.elements.words.focus(),
      i: () => toggle(form.elements.ignored),
      r: () => form.reset(),
      1: () => toggle(boxes[0]),
      2: () => toggle(boxes[1]),
      3: () => toggle(boxes[2]),
    };
    if (event.key in actions) {
      event.preventDefault();
      actions[event.key]();
    }
  });
  apply();
})();
