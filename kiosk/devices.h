#pragma once

#include <filesystem>
#include <memory>

#include "drivers/device.h"
#include "kiosk/config.h"

namespace kiosk {

// The devices of this terminal; one that is not configured is null.
struct Devices {
    drivers::CardReader* cards = nullptr;
    drivers::ChipCardReader* chips = nullptr;
    drivers::BarcodeReader* codes = nullptr;
    drivers::ReceiptPrinter* receipts = nullptr;
    drivers::DocumentPrinter* documents = nullptr;
    drivers::Camera* camera = nullptr;
    drivers::Locker* locker = nullptr;
    drivers::RatingPad* ratings = nullptr;
    drivers::Site* site = nullptr;
};

// Those that the config names, each with its thread.
class AttachedDevices {
public:
    AttachedDevices(const Config&, const drivers::Sink&);
    Devices all() const;
    // Opens those anew whose conversations can be written down, into this folder, or nowhere when it is empty.
    void record(const std::filesystem::path& folder);

private:
    const Config& config_;
    const drivers::Sink sink_;
    std::unique_ptr<drivers::CardReader> cards_;
    std::unique_ptr<drivers::ChipCardReader> chips_;
    std::unique_ptr<drivers::BarcodeReader> codes_;
    std::unique_ptr<drivers::ReceiptPrinter> receipts_;
    std::unique_ptr<drivers::DocumentPrinter> documents_;
    std::unique_ptr<drivers::Camera> camera_;
    std::unique_ptr<drivers::Locker> locker_;
    std::unique_ptr<drivers::RatingPad> ratings_;
    std::unique_ptr<drivers::Site> site_;
};

}  // namespace kiosk
