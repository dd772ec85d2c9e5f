#include "kiosk/technician/test_pages.h"

#include <fmt/format.h>

#include "kiosk/wording.h"

namespace kiosk {

using drivers::Receipt;

namespace {

std::string timeOfPage(Instant now, ui::Language language) { return longDate(std::chrono::floor<std::chrono::seconds>(now), language); }

// PDF 1.4 (ISO 32000-1, 7.5): objects one after another, their places in a table at the end.
class PdfFile {
public:
    void object(const std::string& contents) {
        places_.push_back(text_.size());
        text_ += fmt::format("{} 0 obj\n{}\nendobj\n", places_.size(), contents);
    }
    std::vector<std::uint8_t> finish() {
        auto table = text_.size();
        text_ += fmt::format("xref\n0 {}\n0000000000 65535 f \n", places_.size() + 1);
        for (auto place : places_) text_ += fmt::format("{:010} 00000 n \n", place);
        text_ += fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", places_.size() + 1, table);
        return {text_.begin(), text_.end()};
    }

private:
    std::string text_ = "%PDF-1.4\n";
    std::vector<std::size_t> places_;
};

// Points of 1/72 inch from the lower left corner; A4 is 595 × 842.
std::string pageMarks() {
    std::string marks = "0.5 w 28.35 28.35 538.3 785.2 re S\n";                     // 10 mm inside the edges
    for (int step = 0; step <= 10; ++step) marks += fmt::format("{:.1f} g {} 560 44 50 re f\n", step / 10.0, 56 + step * 44);
    marks += "0 g\n";
    for (int line = 0; line < 40; ++line) marks += fmt::format("{} w {} 440 m {} 520 l S\n", line < 20 ? 0.25 : 1.0, 56 + line * 12, 56 + line * 12);
    return marks;
}

std::string pageLine(int size, int y, const std::string& words) { return fmt::format("BT /F1 {} Tf 56 {} Td ({}) Tj ET\n", size, y, words); }

}  // namespace

drivers::Receipt testReceipt(const Config& config, Instant now) {
    Receipt receipt;
    auto& lines = receipt.lines;
    lines.push_back(Receipt::Text{"打印测试页", Receipt::Align::centre, Receipt::Size::large, true});
    lines.push_back(Receipt::Rule{});
    lines.push_back(Receipt::Row{"终端", config.terminal});
    lines.push_back(Receipt::Row{"时间", timeOfPage(now, ui::Language::zh)});
    lines.push_back(Receipt::Text{"居左 0123456789 ABCDEFG abcdefg"});
    lines.push_back(Receipt::Text{"居中", Receipt::Align::centre});
    lines.push_back(Receipt::Text{"居右", Receipt::Align::right});
    lines.push_back(Receipt::Text{"生僻字：𬱖 㛃 䶮", Receipt::Align::left, Receipt::Size::normal, true});
    lines.push_back(Receipt::Qr{"TEST:" + config.terminal});
    lines.push_back(Receipt::Text{"字迹清楚、切纸整齐，就是好的。", Receipt::Align::centre});
    return receipt;
}

std::vector<std::uint8_t> testDocument(const Config& config, Instant now) {
    auto contents = pageLine(28, 740, "TEST PAGE") + pageLine(14, 700, "Terminal " + config.terminal) +
                    pageLine(14, 676, timeOfPage(now, ui::Language::en)) + pageLine(11, 640, "The frame stands 10 mm inside the paper's edges.") +
                    pageLine(10, 400, "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789") +
                    pageLine(6, 384, "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789") + pageMarks();
    PdfFile file;
    file.object("<< /Type /Catalog /Pages 2 0 R >>");
    file.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    file.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>");
    file.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    file.object(fmt::format("<< /Length {} >>\nstream\n{}endstream", contents.size(), contents));
    return file.finish();
}

}  // namespace kiosk
