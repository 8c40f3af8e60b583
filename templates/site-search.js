// The search of a book that is read as a site. It works from the disk: its data are a script beside the pages, loaded when
// somebody first turns to the search. The page says what it knows in `search-data.js`: words, endings, entries.
(() => {
  const form = document.querySelector("form.search");
  const input = document.getElementById("query");
  const status = form?.querySelector(".status");
  const list = form?.querySelector("ol");
  if (!form || !input || !status || !list) return;
  const mostShown = 30;
  /** So few finds ask for words that are one letter away: «отсрочек» is «отсрочка» too. */
  const fewEnough = 5;
  form.hidden = false;

  let loading;
  const load = () => {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = "search-data.js";
      script.onload = () => resolve(indexOf(globalThis.bookSearch));
      script.onerror = reject;
      document.head.append(script);
    });
    return loading;
  };

  const wordsOf = (text) =>
    text
      .toLowerCase()
      .replaceAll("ё", "е")
      .match(/[\p{L}\p{N}]+(?:[.,-][\p{L}\p{N}]+)*/gu) ?? [];

  const indexOf = ({ words, stemming, entries }) => {
    const stem = (word) => {
      if (/\d/.test(word)) return word;
      const ending = stemming.endings.find(
        (each) => word.endsWith(each) && word.length - each.length >= stemming.least,
      );
      return ending === undefined ? word : word.slice(0, word.length - ending.length);
    };
    const vocabulary = new Map();
    const put = (text, entry, weight) => {
      for (const word of wordsOf(text)) {
        const term = stem(word);
        const found = vocabulary.get(term) ?? new Map();
        found.set(entry, (found.get(entry) ?? 0) + weight);
        vocabulary.set(term, found);
      }
    };
    entries.forEach((entry, index) => {
      put(entry.label, index, 4);
      put(entry.text, index, 1);
      put(entry.chapter, index, 0.5);
    });
    return { words, entries, vocabulary, stem };
  };

  /** Whether two words differ by one letter: left out, put in, changed. */
  const near = (a, b) => {
    if (Math.abs(a.length - b.length) > 1 || a.length < 5) return false;
    let i = 0;
    while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
    const rest = (text, skip) => text.slice(i + skip);
    return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1);
  };

  /** Two letters begin too many words to be looked for by their beginning. */
  const begins = (word, term) => term.length > 2 && word.startsWith(term);

  /** Scores of the entries that one word finds: itself, then what begins with it, then what is one letter away. */
  const matches = (word, { vocabulary, stem }) => {
    const term = stem(word);
    const scores = new Map();
    const add = (found, factor) => {
      for (const [entry, weight] of found) {
        const score = (factor * (1 + Math.log(1 + weight))) / (1 + Math.log(1 + found.size));
        scores.set(entry, Math.max(scores.get(entry) ?? 0, score));
      }
    };
    for (const [candidate, found] of vocabulary) {
      if (candidate === term) add(found, 3);
      else if (begins(candidate, term)) add(found, 1.2);
    }
    if (scores.size < fewEnough) for (const [candidate, found] of vocabulary) if (near(term, candidate)) add(found, 0.6);
    return scores;
  };

  const search = (query, index) => {
    const words = wordsOf(query);
    const each = words.map((word) => matches(word, index));
    // Small words such as «за» lift what holds them and shut nothing out.
    const large = each.filter((_, at) => words[at].length > 2);
    const needed = large.length > 0 ? large : each;
    const total = new Map();
    for (const scores of each) for (const [entry, score] of scores) total.set(entry, (total.get(entry) ?? 0) + score);
    const whole = [...total].filter(([entry]) => needed.every((scores) => scores.has(entry)));
    return (whole.length > 0 ? whole : [...total]).sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([entry]) => entry);
  };

  /** The text around the first word that was found, with the words marked. */
  const excerpt = (text, query, { stem }) => {
    const terms = wordsOf(query).map(stem);
    const isFound = (word) => wordsOf(word).some((part) => terms.some((term) => stem(part) === term || begins(stem(part), term)));
    const words = text.split(" ");
    const at = Math.max(0, words.findIndex(isFound));
    const from = Math.max(0, at - 8);
    const line = document.createElement("span");
    if (from > 0) line.append("… ");
    words.slice(from, from + 34).forEach((word) => {
      if (isFound(word)) {
        const mark = document.createElement("mark");
        mark.textContent = word;
        line.append(mark, " ");
      } else line.append(`${word} `);
    });
    if (from + 34 < words.length) line.append("…");
    return line;
  };

  const show = (query, index) => {
    const found = search(query, index);
    list.replaceChildren(
      ...found.slice(0, mostShown).map((number) => {
        const { address, chapter, label, text } = index.entries[number];
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = address;
        const where = document.createElement("span");
        where.className = "where";
        where.textContent = label === chapter ? chapter : `${chapter} · ${label}`;
        link.append(where, excerpt(text, query, index));
        item.append(link);
        return item;
      }),
    );
    const { none, found: foundWord, shown } = index.words;
    const rest = found.length > mostShown ? ` (${shown} ${mostShown})` : "";
    status.textContent = query.trim() === "" ? "" : found.length === 0 ? none : `${foundWord}: ${found.length}${rest}`;
  };

  const close = () => {
    list.replaceChildren();
    status.textContent = "";
  };

  input.addEventListener("focus", load);
  input.addEventListener("input", async () => {
    const query = input.value;
    const index = await load();
    if (input.value === query) show(query, index);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  list.addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    const inField = /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target?.tagName ?? "");
    if (event.key === "/" && !inField && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
    }
    if (!form.contains(event.target)) return;
    if (event.key === "Escape") {
      input.value = "";
      close();
      input.focus();
    }
    const links = [...list.querySelectorAll("a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || links.length === 0) return;
    event.preventDefault();
    const next = links.indexOf(document.activeElement) + step;
    (links[next] ?? input).focus();
  });
})();
