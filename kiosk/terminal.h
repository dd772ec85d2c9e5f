#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/belongings.h"
#include "kiosk/catalogue.h"
#include "kiosk/catalogue_watch.h"
#include "kiosk/courier.h"
#include "kiosk/desk.h"
#include "kiosk/event_post.h"
#include "kiosk/hand_over_reports.h"
#include "kiosk/link_watch.h"
#include "kiosk/lobby.h"
#include "kiosk/lockers.h"
#include "kiosk/payments.h"
#include "kiosk/photos.h"
#include "kiosk/presence.h"
#include "kiosk/restart_notice.h"
#include "kiosk/session.h"
#include "kiosk/settlement.h"
#include "kiosk/technician/technician_mode.h"

namespace kiosk {

// The terminal's life: attract → session → farewell → attract; in service, degraded, out of service.
class Terminal {
public:
    Terminal(const Config&, Journal&, Catalogue&, platform::CentralPlatform&, const Devices&, Tick);

    void on(Event);
    ui::View view() const;
    // When it wants a Tick at the latest, from the last one.
    std::chrono::milliseconds nextTick() const;

    void outOfService(std::string reason, Incident = Incident::outOfServiceByTechnician);   // after the session in progress
    void inService();
    int rests() const { return rests_; }             // how often the last resident's modes and pages have been forgotten
    void orderDoor(Lockers::Want, int door, Lockers::Told);   // by a technician
    Photos& photos() { return photos_; }
    void errand(const ControlRequest& request) { technician_->errands().take(request); }   // nobody may be there: occupied()
    void letGo();                                    // of the devices, before they are opened anew: nobody may be there
    void attached(const Devices&);                   // they were
    std::optional<std::string> occupied() const;     // why a technician at the command line must wait; none: the devices are free
    const TechnicianMode& technician() const { return *technician_; }
    bool inSession() const { return session_ != nullptr; }
    const Session* session() const { return session_.get(); }
    const std::string& lastOutcome() const { return lastOutcome_; }   // of the session that ended last
    const Health& health() const { return health_; }
    const Catalogue& catalogue() const { return catalogue_; }
    const std::optional<std::string>& outOfServiceReason() const { return reason_; }
    ui::Language language() const { return modes_.language; }
    const char* state() const;                       // for heartbeat and kioskctl: inService degraded outOfService maintenance
    void voiceTrouble(std::string why) { technician_->voiceTrouble(std::move(why)); }   // why nothing can be heard; empty: it can

private:
    Hall hall();                                     // what the technician may do to it
    bool free() const { return untouched() || (reason_ && !session_ && !farewell_); }   // a technician may come in
    bool speaks() const { return config_.voice.engine != ui::VoiceConfig::Engine::none; }
    void tick();
    void answered(const ui::Answer&);
    void replied(platform::Reply&);
    void deviceSaid(const drivers::DeviceEvent&);
    void siteSaid(const drivers::SiteChanged&);
    void start(const ServiceItem&);
    void toHotline();                                // from wherever they stand; a visit ends for it
    void addHotline(ui::View&) const;                // to a page that says what went wrong
    bool covered() const;                            // what is on the screen, as nobody stands there
    std::string announcement() const;                // on the home page: the worst of what there is to say
    void finishSession();
    void rest();                                     // back in attract: modes reset
    void tidy();
    bool untouched() const { return !session_ && !farewell_ && lobby_.home(); }   // nobody has anything before their eyes
    void offerNewer();                               // to whoever is in an item of which a newer version has come
    std::chrono::milliseconds tidyAt() const { return std::max(touched_, tidied_) + config_.deadlines.tidy; }
    void watchOutbox();
    platform::Heartbeat heartbeat() const;

    const Config& config_;
    Journal& journal_;
    Catalogue& catalogue_;
    platform::CentralPlatform& platform_;
    Health health_;
    LinkWatch link_;
    Courier courier_;
    Settlement settlement_;
    EventPost events_;
    Payments payments_;
    Lockers lockers_;
    HandOverReports handOvers_;
    Photos photos_;
    Belongings belongings_;
    Presence presence_;
    RestartNotice restart_;
    Desk desk_;
    ui::Modes modes_;
    CatalogueWatch catalogueWatch_;
    Lobby lobby_;
    std::unique_ptr<Session> session_;
    bool used_ = false;                              // touched since it rested: pages may be turned or open that only ui knows of
    std::string lastOutcome_;
    std::optional<std::string> reason_;              // out of service
    Incident reasonId_ = Incident::outOfServiceByTechnician;
    int rests_ = 0;
    bool waitedTooLong_ = false;                     // the outbox; said once
    std::optional<ui::Prompt> farewell_;
    std::unique_ptr<TechnicianMode> technician_;
    std::chrono::milliseconds farewellUntil_{}, touched_{}, tidied_{}, heartbeatAt_{};
    std::string comingSeen_;                         // of the catalogue that has come: looked at for this visit
    std::optional<Instant> linkBack_;
    std::uint64_t screen_ = 1u << 20;                // apart from the session's own numbers
};

}  // namespace kiosk
