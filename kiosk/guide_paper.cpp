#include "kiosk/guide_paper.h"

#include "kiosk/items/guide.h"
#include "kiosk/items/notice.h"
#include "kiosk/paper_text.h"

namespace kiosk {
namespace {

drivers::Receipt paperOf(const char* title, const std::vector<ui::Section>& sections, const Draft& draft, const Config& config, Instant now) {
    PaperText paper(draft, config, title);
    paper.text(draft.item.title.zh, PaperText::Align::left, true);
    paper.row("版本", draft.item.version);
    for (auto& section : sections) {
        paper.rule();
        paper.text(section.heading, PaperText::Align::left, true);
        for (auto& line : section.lines) paper.text(line);
    }
    paper.code(guideCode(config.site.guideAddress, draft.item), "扫此码看这个版本的办事指南", "Scan for this version of the guide");
    return paper.end(now);
}

}  // namespace

drivers::Receipt guidePaper(const Draft& draft, const Config& config, Instant now) {
    return paperOf("办事指南", guideSections(draft.item, Speech{ui::Language::zh}), draft, config, now);
}

drivers::Receipt noticePaper(const Draft& draft, const Config& config, Instant now) {
    return paperOf("一次性告知单", noticeSections(draft.item, draft.form, Speech{ui::Language::zh}), draft, config, now);
}

}  // namespace kiosk
