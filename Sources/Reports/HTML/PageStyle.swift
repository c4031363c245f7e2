/// The page's style: no image, no font of its own, colours by hue from the kind, dark and light from one rule.
let pageStyle: StaticString = """
  :root { color-scheme: light dark;
    --page: light-dark(#fbfaf8, #16181c); --card: light-dark(#fff, #1f2228); --text: light-dark(#1b1d21, #e6e5e1);
    --soft: light-dark(#5b6068, #a3a8b1); --rule: light-dark(#dedbd4, #363b44); --link: light-dark(#1d4f91, #9cc3f5);
    --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
    --serif: "Charter", "Bitstream Charter", "Iowan Old Style", "Noto Serif", Georgia, "DejaVu Serif", serif; }
  :root:has(#light:checked) { color-scheme: light; }
  :root:has(#dark:checked) { color-scheme: dark; }
  .p { --h: 150; } .r { --h: 85; } .o { --h: 305; } .s { --h: 255; } .l { --h: 205; } .e { --h: 25; }
  .d { --h: 55; } .t { --h: 180; } .v { --h: 350; } .x { --h: 270; --c: .25; }
  .in-r { --i: 85; } .in-o { --i: 305; } .in-e { --i: 25; } .in-d { --i: 55; } .in-l { --i: 205; } .in-x { --i: 270; }
  * { box-sizing: border-box; }
  html { scroll-padding-top: 1rem; }
  .large .entry, .large .text { content-visibility: auto; contain-intrinsic-size: auto 7rem; }
  .large .text { contain-intrinsic-size: auto 44rem; }
  body { margin: 0 auto; max-width: 84rem; padding: 0 1.5rem 4rem; background: var(--page); color: var(--text);
    font: 1rem/1.5 var(--sans); display: grid; grid-template-columns: 13.5rem minmax(0, 1fr); column-gap: 3rem; }
  a { color: var(--link); text-underline-offset: .15em; }
  :focus-visible { outline: 3px solid light-dark(#b4560f, #f0a45d); outline-offset: 2px; border-radius: 2px; }
  main:focus { outline: none; }
  .skip { position: absolute; left: -100vw; background: var(--card); padding: .5rem 1rem; z-index: 3; }
  .skip:focus { left: 1rem; top: .5rem; }
  header, footer { grid-column: 1 / -1; }
  header { display: flex; flex-wrap: wrap; gap: .75rem 2rem; align-items: end; padding: 1.6rem 0 1.1rem;
    border-bottom: 1px solid var(--rule); margin-bottom: 1.5rem; }
  header > div { flex: 1 1 18rem; }
  h1 { font: 600 1.9rem/1.15 var(--serif); margin: 0; overflow-wrap: anywhere; }
  .sum { margin: .25rem 0 0; color: var(--soft); }
  form { display: grid; grid-template-columns: auto auto; gap: .1rem .6rem; align-items: baseline; }
  form[hidden] { display: none; }
  input[type=search] { font: inherit; width: 16rem; max-width: 60vw; padding: .3rem .6rem; color: inherit;
    background: var(--card); border: 1px solid light-dark(#85888f, #7d838e); border-radius: .4rem; }
  ::placeholder { color: var(--soft); opacity: 1; }
  output { grid-column: 2; font-size: .85rem; color: var(--soft); min-height: 1.3em; }
  fieldset { border: 0; padding: 0; margin: 0; font-size: .9rem; }
  legend { padding: 0; color: var(--soft); font-size: .8rem; }
  .theme label { margin-right: .6rem; white-space: nowrap; }
  input[type=radio], input[type=checkbox] { margin: 0 .35rem 0 0; accent-color: light-dark(#1d4f91, #9cc3f5); }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding: .5rem 0; }
  nav ul { list-style: none; margin: 0 0 1.4rem; padding: 0; }
  nav li a { display: inline-block; padding: .18rem 0; text-decoration: none; }
  nav li a:hover { text-decoration: underline; }
  .n { color: var(--soft); font-variant-numeric: tabular-nums; font-size: .88em; }
  .kinds label { display: block; padding: .14rem 0; }
  .kinds legend { margin-bottom: .2rem; }
  .tag { margin-top: .5rem; }
  section { margin-bottom: 3rem; }
  h2 { font: 600 1.35rem/1.25 var(--serif); margin: 0 0 .9rem; padding-bottom: .35rem;
    border-bottom: 1px solid var(--rule); }
  h3 { font: 600 1.02rem/1.35 var(--sans); margin: 0; overflow-wrap: anywhere; }
  .none { color: var(--soft); }
  .sub, .where, figcaption { color: var(--soft); font-size: .88rem; margin: 0; }
  .ev { color: var(--soft); font-size: .88rem; }
  .ev:hover { color: var(--link); }
  .entry { padding: .75rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
  .entry > p { margin: .2rem 0 0; }
  .entry ul { margin: .35rem 0 0; padding-left: 1.1rem; }
  .offices { list-style: none; padding: 0 !important; }
  .offices li { display: grid; grid-template-columns: minmax(0, 1fr) 15rem; gap: 0 1.5rem; padding: .15rem 0; }
  .office { grid-column: 1; } .where { grid-column: 1; }
  .lane { grid-column: 2; grid-row: 1 / span 2; width: 15rem; height: auto; align-self: start; }
  .axis { stroke: var(--rule); fill: none; stroke-width: 1; }
  .span { stroke: light-dark(oklch(.5 .13 150), oklch(.75 .13 150)); stroke-width: 8; stroke-linecap: round; fill: none; }
  svg text { font: 11px var(--sans); fill: var(--soft); text-anchor: middle; }
  svg text.y { text-anchor: end; } svg text.from { text-anchor: start; }
  details { margin-top: .3rem; font-size: .94rem; }
  .entry > details { display: inline-block; margin-right: 1.4rem; vertical-align: top; }
  .entry > details[open] { display: block; }
  summary { cursor: pointer; color: var(--link); width: fit-content; }
  .badge { font: .8rem var(--sans); border: 1px solid var(--rule); border-radius: 1rem; padding: 0 .5rem; }
  .figures { display: flex; flex-wrap: wrap; gap: .8rem 2.2rem; margin: 0 0 1.5rem; }
  .figures div { display: flex; flex-direction: column-reverse; }
  .figures dd { margin: 0; font: 600 1.6rem/1.1 var(--serif); font-variant-numeric: tabular-nums; }
  .figures dt { font-size: .84rem; color: var(--soft); }
  .figures dt::before { content: ""; display: inline-block; width: .7em; height: .7em; margin-right: .4em;
    border-radius: 2px; background: var(--g); }
  figure { margin: 0; } figcaption { margin: 0 0 .4rem; }
  .chart { width: 100%; height: auto; }
  rect[class^=g-] { fill: var(--g); }
  .g-p { --g: light-dark(oklch(.58 .13 150), oklch(.72 .13 150)); }
  .g-o { --g: light-dark(oklch(.55 .16 305), oklch(.72 .13 305)); }
  .g-s { --g: light-dark(oklch(.58 .14 255), oklch(.74 .11 255)); }
  .g-e { --g: light-dark(oklch(.62 .17 25), oklch(.72 .15 25)); }
  .g-d { --g: light-dark(oklch(.72 .12 55), oklch(.8 .1 55)); }
  .g-t { --g: light-dark(oklch(.72 .06 200), oklch(.62 .05 200)); }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
  th, td { padding: .2rem .8rem .2rem 0; text-align: right; border-bottom: 1px solid var(--rule); font-weight: 400; }
  th:first-child { text-align: left; } thead th { color: var(--soft); font-size: .84rem; vertical-align: bottom; }
  .net { display: block; }
  .net .line { stroke: light-dark(#a9a59b, #5c626d); stroke-width: 1.2; fill: none; }
  .node rect { fill: light-dark(oklch(.95 .045 var(--h)), oklch(.31 .06 var(--h)));
    stroke: light-dark(oklch(.55 .13 var(--h)), oklch(.7 .12 var(--h))); }
  .node text { fill: var(--text); font-size: 13px; }
  .node.e text { font-size: 11.5px; font-style: italic; }
  .node:hover rect, .node:focus rect { stroke-width: 2.5; }
  .findings { list-style: none; padding: 0; margin: .3rem 0 1.2rem; }
  .findings li { padding: .25rem 0; }
  .level { display: inline-block; min-width: 5.6rem; font-size: .84rem; font-weight: 600; }
  .level.error { color: light-dark(#a4161a, #ff9d96); } .level.warning { color: light-dark(#7d4a00, #f2be62); }
  .level.information { color: light-dark(#1d4f91, #9cc3f5); }
  code { font: .85em ui-monospace, "DejaVu Sans Mono", monospace; color: var(--soft); }
  .text { margin: 0 0 3rem; padding: 0 0 1.5rem 2.6rem; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
  .text h3 { font: 600 1.25rem/1.45 var(--serif); max-width: 36rem; }
  .text h4 { font: 600 1.05rem/1.4 var(--serif); margin: 1.1rem 0 .3rem; max-width: 38rem; }
  .text p, .text li, .text blockquote { font: 1.06rem/1.68 var(--serif); max-width: 38rem; margin: 0 0 .8rem; }
  .text > .sub { margin: .3rem 0 1rem; font: .88rem/1.5 var(--sans); }
  .text ul { margin: 0 0 .8rem; padding-left: 1.2rem; } .text li { margin: 0 0 .2rem; }
  .text blockquote { padding-left: 1rem; border-left: 3px solid var(--rule); }
  .text .by, .text .furniture, .text .front { color: var(--soft); font-size: .94rem; }
  .text .front, .text .row { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .84rem; }
  .text [data-l] { position: relative; }
  .text [data-l]::before { content: attr(data-l); position: absolute; right: calc(100% + .9rem); top: .35em;
    font: .72rem/1 var(--sans); color: var(--soft); font-variant-numeric: tabular-nums; white-space: nowrap; }
  .text li[data-l]::before { right: calc(100% + 2.1rem); }
  .text blockquote[data-l]::before { right: calc(100% + .9rem + 3px); }
  :target { background: light-dark(#fff3c4, #423a17); }
  .text:target, .entry:target, section:target { background: none; } .entry:target h3, .text:target h3 { background: light-dark(#fff3c4, #423a17); }
  .m { color: var(--text); text-decoration: none; padding: .06em .12em; border-radius: .2em .2em 0 0;
    -webkit-box-decoration-break: clone; box-decoration-break: clone;
    background: light-dark(oklch(.945 calc(.055*var(--c, 1)) var(--h)), oklch(.325 calc(.065*var(--c, 1)) var(--h)));
    border-bottom: 2px solid light-dark(oklch(.6 calc(.14*var(--c, 1)) var(--i, var(--h))),
      oklch(.7 calc(.13*var(--c, 1)) var(--i, var(--h)))); }
  .j { padding-inline: 0; border-radius: 0; }
  a.m:hover { background: light-dark(oklch(.87 calc(.1*var(--c, 1)) var(--h)), oklch(.44 calc(.1*var(--c, 1)) var(--h))); }
  .q { background: light-dark(#f0ede4, #262a31); border-radius: .2em; }
  body:has(#k-p:not(:checked)) .text .m.p,
  body:has(#k-r:not(:checked)) .text .m.r,
  body:has(#k-o:not(:checked)) .text .m.o,
  body:has(#k-s:not(:checked)) .text .m.s,
  body:has(#k-l:not(:checked)) .text .m.l,
  body:has(#k-e:not(:checked)) .text .m.e,
  body:has(#k-d:not(:checked)) .text .m.d,
  body:has(#k-t:not(:checked)) .text .m.t,
  body:has(#k-v:not(:checked)) .text .m.v,
  body:has(#k-x:not(:checked)) .text .m.x {
    background: none; border-color: transparent; }
  .m.p { --tag: "person"; }
  .m.r { --tag: "office"; }
  .m.o { --tag: "organization"; }
  .m.s { --tag: "state"; }
  .m.l { --tag: "place"; }
  .m.e { --tag: "event"; }
  .m.d { --tag: "document"; }
  .m.t { --tag: "time"; }
  .m.v { --tag: "amount"; }
  .m.x { --tag: "name"; }
  body:has(#tags:checked) .text .m:not([tabindex])::after { content: var(--tag); font: 600 .6em/1 var(--sans);
    color: var(--soft); margin-left: .4em; vertical-align: .12em; }
  .card { display: none; font: .92rem/1.45 var(--sans); background: var(--card); color: var(--text); max-width: 34rem;
    max-height: 70vh; overflow: auto; border: 1px solid light-dark(#b9b5ab, #4d535f); border-radius: .5rem;
    padding: .65rem .9rem; box-shadow: 0 .4rem 1.6rem rgb(0 0 0 / .22); }
  .card:target { display: block; position: fixed; z-index: 2; right: 1.2rem; bottom: 1.2rem; background: var(--card); }
  .text .card p, #pop p { font: inherit; margin: 0 0 .2rem; max-width: none; }
  .card .line { color: var(--soft); }
  .card .more { padding-top: .2rem; }
  #pop { position: absolute; z-index: 2; left: 0; top: 0; width: max-content; max-width: min(34rem, calc(100vw - 2rem)); }
  #pop .card { display: block; position: static; }
  .gone, .searching #overview, .searching #network { display: none !important; }
  ::highlight(found) { background: light-dark(#ffd84d, #7a6300); color: inherit; }
  footer { border-top: 1px solid var(--rule); padding-top: 1rem; color: var(--soft); font-size: .88rem; }
  @media (max-width: 60rem) {
    body { display: block; padding: 0 1rem 3rem; }
    nav { position: static; max-height: none; }
    nav ul { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; margin-bottom: .8rem; }
    .kinds { display: flex; flex-wrap: wrap; gap: .1rem .9rem; margin-bottom: 1.6rem; }
    .offices li { display: block; } .lane { display: block; margin: .2rem 0; max-width: 100%; }
    .text { padding-left: 2rem; }
    .text [data-l]::before { right: calc(100% + .5rem); } .text li[data-l]::before { right: calc(100% + 1.7rem); }
    .card:target { right: .5rem; left: .5rem; bottom: .5rem; }
  }
  @media print {
    :root { color-scheme: light !important; --page: #fff; }
    body { display: block; max-width: none; padding: 0; font-size: 10pt; }
    nav, form, .theme, .skip, .card, #pop, summary { display: none !important; }
    details::details-content { content-visibility: visible; block-size: auto; }
    .entry, .text { content-visibility: visible; break-inside: auto; }
    .entry, figure, h2, h3, li { break-inside: avoid; } h2, h3 { break-after: avoid; }
      .m { background: none; print-color-adjust: exact; }
  }

  """
