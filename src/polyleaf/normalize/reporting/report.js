"use strict";
// Filters and keys. Without it the page shows everything.
(() => {
  const bar = document.querySelector(".filters");
  const form = bar.querySelector("form");
  const lines = [...document.querySelectorAll(".line")];
  const texts = new Map(lines.map((line) => [line, line.textContent.toLocaleLowerCase()]));
  const boxes = [...form.querySelectorAll('[name="kind"]')];
  const shown = form.querySelector("output");
  bar.hidden = false;

  const apply = () => {
    const kinds = boxes.filter((box) => box.checked).map((box) => box.value);
    const rule = form.elements.rule.value;
    const words = form.elements.words.value.trim().toLocaleLowerCase();
    let count = 0;
    for (const line of lines) {
      const own = line.dataset.kinds.split(" ");
      const fits =
        own.some((kind) => kinds.includes(kind)) &&
        (!rule || line.dataset.rules.split(" ").includes(rule)) &&
        (!words || texts.get(line).includes(words));
      line.hidden = !fits;
      count += fits;
    }
    shown.value = `${count} of ${lines.length} lines shown`;
  };

  const step = (by) => {
    const open = lines.filter((line) => !line.hidden && line.tabIndex === -1 && line.hasAttribute("tabindex"));
    if (!open.length) return;
    const at = open.indexOf(document.activeElement.closest(".line"));
    const next = open[at < 0 ? (by > 0 ? 0 : open.length - 1) : Math.min(open.length - 1, Math.max(0, at + by))];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };

  // a link to a line that is filtered away shows all lines again
  const reveal = () => {
    const line = document.querySelector(location.hash.startsWith("#line-") ? location.hash : "#none");
    if (line?.hidden) {
      form.reset();
      apply();
      line.scrollIntoView();
    }
  };

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  window.addEventListener("hashchange", reveal);
  document.addEventListener("keydown", (event) => {
    // who speaks to the computer, or types by accident, can turn the single keys off
    if (event.ctrlKey || event.metaKey || event.altKey || !form.elements.keys.checked) return;
    if (event.target.matches("select, input[type=search]")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const toggle = (box) => () => {
      box.checked = !box.checked;
      apply();
    };
    const actions = {
      j: () => step(1),
      k: () => step(-1),
      "/": () => form.elements.words.focus(),
      r: () => form.reset(),
      1: toggle(boxes[0]),
      2: toggle(boxes[1]),
      3: toggle(boxes[2]),
      4: toggle(boxes[3]),
    };
    if (event.key in actions) {
      event.preventDefault();
      actions[event.key]();
    }
  });
  apply();
})();
