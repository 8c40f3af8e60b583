/**
 * The order in which ECMA-376 (ISO/IEC 29500-1, WordprocessingML) has the children of an element. Word calls a file that
 * breaks it damaged and offers to repair it, though the XML is well-formed. Alternatives stand where their group does.
 */
export const wordOrder: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "w:rPr": `rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
      webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout
      specVanish oMath`,
    "w:pPr": `pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
      suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
      spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
      divId cnfStyle rPr sectPr pPrChange`,
    "w:pBdr": "top left bottom right between bar",
    "w:tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "w:tblPr": `tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd
      tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription`,
    "w:tblBorders": "top left start bottom right end insideH insideV",
    "w:tblCellMar": "top left start bottom right end",
    "w:tr": "tblPrEx trPr tc",
    "w:tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "w:tcBorders": "top left start bottom right end insideH insideV tl2br tr2bl",
    "w:tcMar": "top left start bottom right end",
    "w:sdt": "sdtPr sdtEndPr sdtContent",
    "w:sdtPr": `rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex equation comboBox date
      docPartObj docPartList dropDownList picture richText text citation group bibliography`,
    "w:sectPr": `headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols
      formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings`,
    "w:style": `name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
      personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`,
    "w:styles": "docDefaults latentStyles style",
    "w:docDefaults": "rPrDefault pPrDefault",
    "w:numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "w:abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "w:num": "abstractNumId lvlOverride",
    "w:lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "w:numPr": "ilvl numId",
    "w:font": `altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic`,
    "w:settings": `writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
      displayBackgroundShape embedTrueTypeFonts embedSystemFonts saveSubsetFonts mirrorMargins trackRevisions documentProtection
      autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone
      doNotHyphenateCaps showEnvelope evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets
      characterSpacingControl updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr themeFontLang
      clrSchemeMapping decimalSymbol listSeparator`,
  }).map(([name, children]) => [name, children.split(/\s+/).map((child) => `w:${child}`)]),
);
