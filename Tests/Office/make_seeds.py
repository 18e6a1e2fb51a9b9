#!/usr/bin/env python3
"""Makes the small workbooks of `seeds/` again: one sheet of everything a reader must know, by openpyxl, and the same
through LibreOffice in the other forms. Run by hand; what it made is committed, so that tests need neither program."""

import datetime
import pathlib
import shutil
import subprocess
import tempfile
import zipfile

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

SEEDS = pathlib.Path(__file__).parent / "seeds"


def book():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Nhiệm vụ"
    sheet["A1"] = "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026"
    sheet.merge_cells("A1:F1")
    sheet["A1"].font = Font(name="Times New Roman", bold=True, size=14)
    for column, head in enumerate(["TT", "Nội dung", "Thời gian", "Tỷ lệ", "Kinh phí", "Xong"], 1):
        sheet.cell(3, column, head).font = Font(bold=True)
    rows = [
        ["I", "Cải cách thể chế", None, None, None, None],
        [1, "Rà soát văn bản quy phạm pháp luật", datetime.date(2026, 6, 30), 0.25, 1250000, True],
        ["1.10", "Đối thoại với doanh nghiệp", datetime.datetime(2026, 12, 31, 8, 30), 1, 12.5, False],
        [3, "Sát hạch công chức", datetime.time(7, 15), 0.125, "=E5+E6", None],
        [4, "=\"Tổng \"&\"số\"", datetime.timedelta(hours=30, minutes=15), None, "=1/0", None],
    ]
    for number, row in enumerate(rows, 4):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column, value)
        sheet.cell(number, 4).number_format = "0.0%"
        sheet.cell(number, 5).number_format = "#,##0.00"
    sheet["C5"].number_format = "dd/mm/yyyy"
    sheet["C8"].number_format = "[h]:mm"
    sheet["B9"] = CellRichText(
        "Chữ thường ", TextBlock(InlineFont(rFont=".VnTime", b=True), "TØnh \u00bb"), " và Ụ")
    sheet["B10"] = "Tho\u031b\u0300i gian"
    sheet["A10"] = "007"
    sheet["B5"].comment = Comment("Xem lại số liệu", "Văn thư")
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["F"].hidden = True
    hidden = book.create_sheet("Nháp")
    hidden.sheet_state = "hidden"
    for number in range(1, 40):
        hidden.append([number, f"Dòng {number}", number / 7])
    book.create_sheet("Trống").sheet_state = "veryHidden"
    return book


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def cell(text, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def document():
    """A Word document: headings, numbered paragraphs, a table with cells that span columns and rows, one within a cell."""
    wide, first, more = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [
        cell("TT", first) + cell("Nội dung", first) + cell("Thời gian", wide),
        cell("", more) + cell("", more) + cell("Bắt đầu") + cell("Kết thúc"),
        cell("I") + cell("Cải cách thể chế", '<w:gridSpan w:val="3"/>'),
        cell("1") + cell("Rà soát văn bản") + cell("01/2026") + cell("06/2026"),
        cell("2") + "<w:tc><w:p/><w:tbl><w:tr>" + cell("trong") + "</w:tr></w:tbl><w:p/></w:tc>" + cell("") + cell("12/2026"),
    ]
    table = "<w:tbl><w:tblGrid>" + "<w:gridCol/>" * 4 + "</w:tblGrid>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p>'
        f'<w:p>{numbered}<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Mục đích </w:t></w:r><w:r><w:t>yêu cầu</w:t></w:r></w:p>'
        f"<w:p>{numbered}<w:ins><w:r><w:t>Thêm</w:t></w:r></w:ins><w:del><w:r><w:delText>Bớt</w:delText></w:r></w:del></w:p>{table}<w:p/>")
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="n" Type="{RELATIONSHIPS}/numbering" Target="numbering.xml"/></Relationships>',
        "word/numbering.xml": f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
    }


PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Biểu</title><style>td{x:y}</style></head><body>
<h1>Biểu số 1</h1><p>Đơn vị: <b>triệu đồng</b><br>Năm 2026</p>
<table><thead><tr><th rowspan=2>TT<th rowspan="2">Nội dung</th><th colspan=2>Kinh phí</th></tr><tr><th>Năm 2025<th>Năm 2026</tr></thead>
<tr><td>1<td>Rà soát &amp; sửa &#272;ổi<td>1.250<td></tr><tr><td>2</td><td><table><tr><td>trong</table></td><td colspan="2">0</td></tr></table>
<script>var a = "<table>";</script><ul><li>Một<li>Hai</ul></body></html>
"""


def convert(source, target, folder):
    subprocess.run(
        ["soffice", "--headless", "--convert-to", target, "--outdir", folder, source], check=True, capture_output=True)


def main():
    SEEDS.mkdir(exist_ok=True)
    (SEEDS / "trang.html").write_text(PAGE, "utf-8")
    with zipfile.ZipFile(SEEDS / "van-ban.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in document().items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text)
    with tempfile.TemporaryDirectory() as folder:
        first = pathlib.Path(folder) / "bieu.xlsx"
        book().save(first)
        shutil.copy(first, SEEDS / "openpyxl.xlsx")
        for target, name in [
            ("xlsx:Calc MS Excel 2007 XML", "libreoffice.xlsx"), ("xls:MS Excel 97", "excel-97.xls")]:
            out = pathlib.Path(folder) / "out"
            shutil.rmtree(out, ignore_errors=True)
            convert(str(first), target, str(out))
            for made in out.iterdir() if out.exists() else []:
                shutil.copy(made, SEEDS / name)


if __name__ == "__main__":
    main()
