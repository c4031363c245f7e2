// What a page must keep so that everybody can read it; evaluates to the list of what it breaks.
(() => {
  const problems = [];
  const all = [...document.querySelectorAll("body *")];
  const say = (element, what) => problems.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
  const isShown = e => e.checkVisibility({ checkVisibilityCSS: true, opacityProperty: true });

  // Structure
  if (!document.documentElement.lang) problems.push("no language");
  if (!document.title) problems.push("no title");
  for (const name of ["header", "nav", "main", "footer", "h1"]) {
    const count = document.querySelectorAll(`body > ${name}, body > header ${name === "h1" ? "h1" : name + "-none"}`).length;
    if (count !== 1) problems.push(`${count} ${name}`);
  }
  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) say(heading, `heading after level ${level}`);
    if (!heading.textContent.trim()) say(heading, "empty heading");
    level = next;
  }
  const ids = new Set();
  for (const element of document.querySelectorAll("[id]")) {
    if (ids.has(element.id)) say(element, "second of its id");
    ids.add(element.id);
  }
  for (const link of document.querySelectorAll("a[href]")) {
    const target = link.getAttribute("href");
    if (!target.startsWith("#") || !ids.has(target.slice(1))) say(link, "leads nowhere");
  }
  for (const attribute of ["aria-labelledby", "aria-describedby", "for"]) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      if (!ids.has(element.getAttribute(attribute))) say(element, `${attribute} names nothing`);
    }
  }

  // Names and focus
  const nameOf = e => e.getAttribute("aria-label") || e.labels?.[0]?.textContent || e.textContent ||
    e.querySelector("title")?.textContent || "";
  for (const element of document.querySelectorAll("a, button, input, summary, [role=region], [role=img], nav, [tabindex]")) {
    if (!nameOf(element).trim() && !element.getAttribute("aria-labelledby")) say(element, "has no name");
    if (element.tabIndex > 0) say(element, "takes a place in the order of focus");
  }
  for (const element of document.querySelectorAll(".scroll")) {
    if (element.tabIndex !== 0) say(element, "scrolls and cannot be focused");
  }
  for (const list of document.querySelectorAll("ul, ol")) {
    for (const child of list.children) if (child.tagName !== "LI") say(child, "in a list and no item");
  }
  for (const cell of document.querySelectorAll("th")) if (!cell.scope) say(cell, "head without scope");
  for (const element of all) {
    if (element.hasAttribute("style") && element.id !== "pop") say(element, "has a style of its own");
    for (const { name } of element.attributes) if (name.startsWith("on")) say(element, "has a handler");
  }

  // Contrast, as WCAG 2 computes it
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  canvas.canvas.width = canvas.canvas.height = 1;
  const known = new Map();
  const rgba = color => {
    if (!known.has(color)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      known.set(color, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(color);
  };
  const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] / 255 + below[i] * (1 - top[3] / 255)).concat(255);
  const light = color => {
    const [r, g, b] = color.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const background = element => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) layers.push(rgba(getComputedStyle(e).backgroundColor));
    return layers.reduceRight((below, layer) => over(layer, below), isDark ? [0, 0, 0, 255] : [255, 255, 255, 255]);
  };
  let lowest = 21, texts = 0;
  for (const element of all) {
    const own = [...element.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    if (!own || !isShown(element) || element.tagName === "TITLE") continue;
    const style = getComputedStyle(element);
    const isDrawn = element.namespaceURI.endsWith("svg");
    let below = background(element);
    const box = isDrawn && element.closest(".node")?.querySelector("rect");
    if (box) below = over(rgba(getComputedStyle(box).fill), below);
    const [a, b] = [light(over(rgba(isDrawn ? style.fill : style.color), below)), light(below)];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    texts++;
    lowest = Math.min(lowest, contrast);
    const size = parseFloat(style.fontSize), isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 600);
    if (contrast < (isLarge ? 3 : 4.5)) say(element, `contrast ${contrast.toFixed(2)}`);
  }
  return { problems: problems.slice(0, 20), count: problems.length, texts, lowest: Number(lowest.toFixed(2)) };
})()
