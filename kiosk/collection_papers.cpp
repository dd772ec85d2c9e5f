#include "kiosk/collection_papers.h"

#include "kiosk/paper_text.h"

namespace kiosk {

drivers::Receipt waybillSlip(const platform::Collection& one, const Draft& draft, const Config& config, Instant now) {
    PaperText paper(draft, config, "寄送凭条");
    paper.row("文件", one.title);
    paper.row("办件编号", one.caseNumber);
    paper.row("快递", one.carrier);
    paper.row("快递单号", one.waybill);
    paper.text("送到以前，可以凭快递单号打快递公司电话查。");
    paper.english("In the post. Ask the carrier with this number.");
    return paper.finish(one.caseNumber, now);
}

}  // namespace kiosk
