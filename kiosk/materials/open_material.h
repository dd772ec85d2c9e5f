#pragma once

#include <memory>

#include "kiosk/desk.h"
#include "kiosk/draft.h"

namespace kiosk {

// One way in which a material comes, while it is open. What has come goes into the draft at once.
class OpenMaterial {
public:
    virtual ~OpenMaterial() = default;
    virtual void enter(Desk&, Draft&) {}
    virtual void leave(Desk&, Draft&) {}             // always runs
    virtual ui::Prompt prompt(const Draft&) const = 0;
    enum class Done { no, yes };
    virtual Done on(const Event&, Desk&, Draft&) = 0;
    virtual std::size_t page() const { return 0; }
    virtual bool patient() const { return false; }   // as of a Step
    virtual std::vector<drivers::Role> needs() const { return {}; }
};

std::unique_ptr<OpenMaterial> openCamera(const MaterialSpec&);
std::unique_ptr<OpenMaterial> openPhone(const MaterialSpec&);
std::unique_ptr<OpenMaterial> openCertificates(const MaterialSpec&);

// What has come of it so far; null: nothing.
const platform::SentMaterial* sentOf(const std::string& material, const Draft&);
// Instead of what had come another way; pictures of the same way are added.
void sent(Draft&, const std::string& material, const std::string& way, std::vector<std::string> hashes = {}, const std::string& certificate = {});

void dropped(Draft&, const std::string& material);   // as if nothing had come

// Those that count with the answers given, in their order.
std::vector<const MaterialSpec*> neededMaterials(const Draft&);
// The resident has something to do for it; of all else they are only told.
bool isAskedFor(const MaterialSpec&);
// The card that was read proves it. An agent's own does not: whom they act for, the platform knows by the number.
bool cardWasRead(const MaterialSpec&, const Draft&);
void giveWhatIsKnown(Draft&);                        // what nobody is asked for goes along by itself

}  // namespace kiosk
