#include "kiosk/agreement.h"
#include "kiosk/steps/steps.h"

namespace kiosk {
namespace {

// 告知承诺: the item's declaration, agreed to and signed.
class Declare final : public Step {
public:
    ui::Prompt prompt(const Draft& draft) const override { return agreement_.prompt(text(draft), draft); }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        switch (agreement_.on(event, text(draft), desk, draft)) {
            case Agreement::Outcome::declined: return End{"declined"};
            case Agreement::Outcome::agreed: draft.consent = agreement_.consent(); return Next{};
            case Agreement::Outcome::open: break;
        }
        return Stay{};
    }

    bool back(Desk&, Draft& draft) override { return agreement_.back(draft); }

private:
    static AgreementText text(const Draft& draft) {
        auto& item = draft.item;
        AgreementText text{item.declarationTitle.in(draft.language), {}, item.declarationVersion + "\n" + item.declarationTitle.zh};
        for (auto& paragraph : item.declaration) {
            text.paragraphs.push_back(paragraph.in(draft.language));
            text.kept += "\n" + paragraph.zh;
        }
        return text;
    }

    Agreement agreement_;
};

}  // namespace

std::unique_ptr<Step> makeDeclare() { return std::make_unique<Declare>(); }

}  // namespace kiosk
