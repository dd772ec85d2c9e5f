#include "platform/server/record_paper.h"

#include <fmt/format.h>

namespace platform {

namespace {

constexpr int rowsOnPage = 13;                       // with the seal and the foot beneath them
constexpr double rowHeight = 29;

void drawRecordRow(Canvas& canvas, double y, const RecordRow& row) {
    canvas.colour(grey);
    canvas.paragraph(left + 10, y, 150, serif("13"), row.label);
    canvas.colour(ink);
    canvas.paragraph(left + 165, y, contentWidth - 170, serif("13"), row.value, 1.1);
    canvas.colour({0.80, 0.80, 0.82});
    canvas.line(left, y + rowHeight - 6, left + contentWidth, y + rowHeight - 6, 0.5);
}

void drawPage(Canvas& canvas, const KeptRecord& record, const Proof& proof, int page, const std::optional<ReprintMark>& mark) {
    const int pages = recordPages(record);
    drawFrame(canvas);
    if (mark) drawReprintMark(canvas, *mark);
    drawTitle(canvas, record.title);
    double y = 172;
    const auto last = std::min(record.rows.size(), std::size_t(page) * rowsOnPage);
    for (auto at = std::size_t(page - 1) * rowsOnPage; at < last; ++at, y += rowHeight) drawRecordRow(canvas, y, record.rows[at]);
    if (page == pages) drawSignature(canvas, record.office, record.asOf, Canvas::height - 248);
    drawFoot(canvas, "记录编号", recordNumber(record), proof, fmt::format("第 {} 页，共 {} 页", page, pages));
}

}  // namespace

int recordPages(const KeptRecord& record) { return std::max(1, int((record.rows.size() + rowsOnPage - 1) / rowsOnPage)); }

std::vector<std::uint8_t> drawRecord(Database& database, const KeptRecord& record, const std::string& holder, const std::optional<ReprintMark>& mark) {
    const auto proof = proofOf(database, {recordNumber(record), record.title, record.office, holder, record.asOf, recordPages(record)});
    Canvas canvas;
    canvas.title(record.title);
    const int first = mark ? std::max(1, mark->from) : 1;
    for (int page = first; page <= recordPages(record); ++page) {
        if (page > first) canvas.nextPage();
        drawPage(canvas, record, proof, page, mark);
    }
    return canvas.finish();
}

}  // namespace platform
