/// The page's script: search, and cards beside what they tell of.
///
/// The page says everything without it. It makes no request, and sets text by `textContent` alone: nothing that an
/// article holds is ever read as markup.
let pageScript: StaticString = #"""
  "use strict";
  (() => {
    const byId = id => document.getElementById(id);
    const pop = byId("pop"), data = new Map();
    let shown = null, timer = 0;

    const element = (name, className, text) => {
      const made = document.createElement(name);
      if (className) made.className = className;
      if (text !== undefined) made.textContent = text;
      return made;
    };
    const link = (anchor, className, text) => {
      const made = element("a", className, text);
      made.href = "#" + anchor;
      return made;
    };

    // The card of a mention: a copy of the page's, or made from the article's data.
    const card = mention => {
      if (!mention.dataset.c) {
        const source = byId(mention.hash.slice(1));
        if (!source) return null;
        const copy = source.cloneNode(true);
        copy.removeAttribute("id");
        return copy;
      }
      const article = mention.closest("article");
      if (!data.has(article.id)) data.set(article.id, JSON.parse(byId(article.id + "j").textContent));
      const [name, label, rows, lines, entry] = data.get(article.id)[Number(mention.dataset.c)];
      const made = element("div", "card"), head = element("p", "head");
      head.append(element("b", "", name), " · " + label);
      made.append(head);
      for (const [left, place, anchor] of rows) {
        const row = element("p", "", left + (place ? " " : ""));
        if (place) row.append(anchor ? link(anchor, "ev", place) : place);
        made.append(row);
      }
      for (const line of lines) made.append(element("p", "line", line));
      if (entry) {
        const more = element("p", "more");
        more.append(link(entry, "", "in all articles"));
        made.append(more);
      }
      return made;
    };

    const hide = () => {
      clearTimeout(timer);
      if (shown) shown.removeAttribute("aria-describedby");
      shown = null;
      pop.hidden = true;
    };
    const place = () => {
      if (!shown) return;
      const at = shown.getClientRects()[0], size = pop.getBoundingClientRect();
      const below = at.bottom + size.height + 14 < innerHeight || at.top < size.height + 14;
      const left = Math.max(16, Math.min(at.left, document.documentElement.clientWidth - size.width - 16));
      pop.style.left = left + scrollX + "px";
      pop.style.top = (below ? at.bottom + 6 : at.top - size.height - 6) + scrollY + "px";
    };
    const show = mention => {
      clearTimeout(timer);
      if (shown === mention) return;
      hide();
      const made = card(mention);
      if (!made) return;
      made.setAttribute("role", "tooltip");
      pop.replaceChildren(made);
      made.id = "pop-card";
      pop.hidden = false;
      mention.setAttribute("aria-describedby", "pop-card");
      shown = mention;
      place();
      // What comes into sight for the first time may push the lines about.
      requestAnimationFrame(() => { place(); setTimeout(place, 60); });
    };
    const mentionAt = target => target instanceof Element ? target.closest("article.text a.m") : null;
    const later = (action, delay) => { clearTimeout(timer); timer = setTimeout(action, delay); };

    document.addEventListener("pointerover", event => {
      const mention = mentionAt(event.target);
      if (mention) later(() => show(mention), shown ? 60 : 140);
      else if (pop.contains(event.target)) clearTimeout(timer);
      else if (shown && shown !== document.activeElement) later(hide, 260);
    });
    document.addEventListener("focusin", event => {
      const mention = mentionAt(event.target);
      if (mention) show(mention);
      else if (!pop.contains(event.target)) hide();
    });
    document.addEventListener("click", event => {
      const mention = mentionAt(event.target);
      if (mention && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        show(mention);
      } else if (!pop.contains(event.target) || event.target.closest("a")) hide();
    });
    addEventListener("hashchange", hide);

    // Search: every entry and article that does not hold all words steps aside.
    const form = byId("search"), field = byId("q"), found = byId("found");
    form.hidden = false;
    form.addEventListener("submit", event => event.preventDefault());
    const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    let places = null;
    const search = () => {
      places ??= [...document.querySelectorAll(".entry, .text, .findings li")].map(place => {
        const isText = place.classList.contains("text");
        const text = isText ? [...place.children].filter(e => !e.matches(".card, script")).map(e => e.textContent).join("\n")
          : place.textContent;
        return { place, isText, text: fold(text) };
      });
      const words = fold(field.value).split(/\s+/).filter(Boolean);
      let entries = 0, texts = 0;
      for (const { place, isText, text } of places) {
        const fits = words.every(word => text.includes(word));
        place.classList.toggle("gone", !fits);
        if (fits) isText ? texts++ : entries++;
      }
      document.body.classList.toggle("searching", words.length > 0);
      found.textContent = words.length ? `${texts} articles, ${entries} entries` : "";
      mark(words);
    };
    // The words where they stand, in the first articles: a mark for the eye, not a change of the page.
    const mark = words => {
      if (!CSS.highlights) return;
      CSS.highlights.delete("found");
      const ranges = [];
      if (words.length) {
        for (const { place } of places) {
          if (ranges.length > 2000) break;
          if (place.classList.contains("gone")) continue;
          const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const text = node.data.toLowerCase();
            for (const word of words) {
              for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
                if (at + word.length > node.length) break;
                const range = new Range();
                range.setStart(node, at);
                range.setEnd(node, at + word.length);
                ranges.push(range);
              }
            }
          }
        }
      }
      if (ranges.length) CSS.highlights.set("found", new Highlight(...ranges));
    };
    let waiting = 0;
    field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 120); });

    document.addEventListener("keydown", event => {
      if (event.key === "Escape") {
        if (shown) hide();
        else if (document.activeElement === field) { field.value = ""; search(); }
      } else if (event.key === "/" && !event.target.closest("input")) {
        event.preventDefault();
        field.focus();
        field.select();
      }
    });

    // The choice of colours outlives the page where the browser lets it.
    const themes = ["auto", "light", "dark"];
    try {
      const kept = localStorage.getItem("attache-colours");
      if (themes.includes(kept)) byId(kept).checked = true;
      for (const name of themes) {
        byId(name).addEventListener("change", () => localStorage.setItem("attache-colours", name));
      }
    } catch {}
  })();
  """#
