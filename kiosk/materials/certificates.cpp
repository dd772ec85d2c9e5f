#include "kiosk/certificate_tile.h"
#include "kiosk/inquiry.h"
#include "kiosk/materials/open_material.h"
#include "kiosk/parties.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// 电子证照: what the state has already is sent by its number, never as a picture.
class ByCertificate final : public OpenMaterial {
public:
    explicit ByCertificate(const MaterialSpec& material) : material_(material) {}

    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        query_.begin(desk, draft, Inquiry::Needs::session, question, {}, {"principal_unknown"});
    }
    void leave(Desk& desk, Draft&) override { query_.stop(desk); }

    ui::Prompt prompt(const Draft& draft) const override {
        if (auto instead = query_.prompt()) return *instead;
        if (unknown_) return failurePage(Failure::principalUnknown, site_);
        if (invalid_) return failurePage(Failure::certificateInvalid, site_, {{"title", invalid_->title}});
        ui::Choice choice{_("请选电子证照"), material_.name.in(draft.language), {}, {}};
        for (auto& one : certificates_) choice.options.push_back(certificateTile(one, draft.language));
        if (choice.options.empty()) return failurePage(Failure::noCertificate, site_, {{"title", material_.name.in(draft.language)}});
        return choice;
    }

    Done on(const Event& event, Desk& desk, Draft& draft) override {
        if (auto* said = query_.on(event, desk, draft)) take(*said);
        if (query_.prompt()) return Done::no;
        if (as<ui::Confirmed>(event)) {
            if (!std::exchange(invalid_, std::nullopt)) return unknown_ || certificates_.empty() ? Done::yes : Done::no;
            return Done::no;
        }
        auto* chosen = as<ui::Chosen>(event);
        for (auto& one : certificates_) {
            if (!chosen || one.id != chosen->id) continue;
            if (!one.valid) return invalid_ = one, Done::no;
            sent(draft, material_.id, "certificate", {}, one.id);
            return Done::yes;
        }
        return Done::no;
    }

    std::size_t page() const override { return invalid_ ? 1 : 0; }

private:
    // An agent is shown those of whom they act for; of a case that they come back to, its number says whose.
    static platform::Question question(const Draft& asked) {
        if (suppliesForAnother(asked)) return platform::ListPrincipalCertificates{asked.token, asked.chosen->itemId, {}, {}, asked.chosen->caseNumber};
        if (!actsForAnother(asked) || !asked.agent) return platform::ListCertificates{asked.token};
        return platform::ListPrincipalCertificates{asked.token, asked.item.id, asked.principal, asked.agent->authorisation.textHash, {}};
    }

    void take(const platform::Said& said) {
        unknown_ = std::holds_alternative<platform::Refused>(said);
        auto* list = std::get_if<platform::CertificateList>(&said);
        if (!list) return;
        for (auto& one : list->certificates)
            if (one.kind == material_.certificate) certificates_.push_back(one);
    }

    const MaterialSpec material_;
    SiteConfig site_;
    Inquiry query_;
    std::vector<platform::Certificate> certificates_;
    std::optional<platform::Certificate> invalid_;
    bool unknown_ = false;                           // the platform knows nobody of this name and number
};

}  // namespace

std::unique_ptr<OpenMaterial> openCertificates(const MaterialSpec& material) { return std::make_unique<ByCertificate>(material); }

}  // namespace kiosk
