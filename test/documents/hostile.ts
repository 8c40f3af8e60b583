/** What clients may be called, written to become something else: each must come out as it is. */
export const hostileNames: readonly string[] = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</style></title></p><b>x</b>",
  "<!-- конец --> ]]> <![CDATA[",
  "&lt;b&gt; &amp; &#60; &nbsp;",
  "**Сыры** [тут](javascript:alert(1)) | # x",
  "::pagebreak :::note {id=x}",
  "{{company.name}} {{{raw}}}",
  "=HYPERLINK(1;2)",
  "+7 @SUM(A1) -2",
  "\u202eнаоборот\u202c и \u2066внутри\u2069",
  "w:p</w:t></w:r></w:p>",
  "PAGEREF x \\h",
  "я".repeat(10_000),
];
