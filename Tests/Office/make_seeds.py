#!/usr/bin/env python3
"""Makes the small workbooks of `seeds/` again: one sheet of everything a reader must know, by openpyxl, and the same
through LibreOffice in the other forms. Run by hand; what it made is committed, so that tests need neither program."""

import datetime
import pathlib
import shutil
import subprocess
import tempfile

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


def convert(source, target, folder):
    subprocess.run(
        ["soffice", "--headless", "--convert-to", target, "--outdir", folder, source], check=True, capture_output=True)


def main():
    SEEDS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        first = pathlib.Path(folder) / "bieu.xlsx"
        book().save(first)
        shutil.copy(first, SEEDS / "openpyxl.xlsx")
        for target, name in [
            ("xlsx:Calc MS Excel 2007 XML", "libreoffice.xlsx"), ("xls:MS Excel 97", "excel-97.xls"),
            ("xls:MS Excel 95", "excel-95.xls"), ("xls:MS Excel 5.0/95", "excel-5.xls")]:
            out = pathlib.Path(folder) / "out"
            shutil.rmtree(out, ignore_errors=True)
            convert(str(first), target, str(out))
            for made in out.iterdir() if out.exists() else []:
                shutil.copy(made, SEEDS / name)


if __name__ == "__main__":
    main()
