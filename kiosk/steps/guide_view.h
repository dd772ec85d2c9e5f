#pragma once

#include "kiosk/items/place.h"
#include "kiosk/items/speech.h"
#include "kiosk/receipt_job.h"
#include "kiosk/step.h"

namespace kiosk {

// A page about the item, made of its data, which can be printed: the guide, or the one complete notice.
class GuideView {
public:
    enum class About { guide, notice };
    explicit GuideView(About about) : about_(about) {}

    ui::Notice prompt(const Draft&) const;           // without its way on
    void on(const Event&, Desk&, const Draft&);
    bool busy() const { return job_.busy(); }
    void begin(const Desk&, const Draft&);

private:
    std::string lead(const ServiceItem&, const Speech&) const;   // of the guide: its version, and what is promised here

    About about_;
    Offered offered_ = Offered::finished;            // at this place
    ReceiptJob job_;
};

}  // namespace kiosk
