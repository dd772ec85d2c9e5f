#include <fmt/core.h>
#include <fmt/ranges.h>

#include <fstream>

#include "drivers/transports/tape.h"

namespace drivers {

namespace {

constexpr std::size_t longestTape = 16 << 20;

class Recorder final : public Transport {
public:
    Recorder(std::unique_ptr<Transport> real, const std::string& file, Conceal conceal, Keeps keeps)
        : real_{std::move(real)}, tape_{file}, conceal_{std::move(conceal)}, keeps_{std::move(keeps)} {}

    void write(std::span<const std::uint8_t> bytes, Duration deadline) override {
        note(!keeps_ || keeps_(bytes) ? fmt::format("> {:02X}", fmt::join(bytes, " ")) : "> *");
        noted([&] { return real_->write(bytes, deadline), std::size_t{0}; });
    }
    std::size_t read(std::span<std::uint8_t> into, Duration deadline) override {
        const auto count = noted([&] { return real_->read(into, deadline); });
        note(fmt::format("< {:02X}", fmt::join(conceal_({into.begin(), into.begin() + static_cast<long>(count)}), " ")));
        return count;
    }
    void drain() override { real_->drain(); }
    int descriptor() const override { return real_->descriptor(); }
    Duration wireTime(std::size_t bytes) const override { return real_->wireTime(bytes); }
    UsbInterface* usb() override { return real_->usb(); }   // passes by the tape

private:
    // A reader that is asked ten times a second fills a disk in a few weeks.
    void note(const std::string& line) {
        if (written_ > longestTape) return;
        written_ += line.size() + 1;
        tape_ << line << '\n' << (written_ > longestTape ? "# full\n" : "") << std::flush;
    }

    template <class Work> std::size_t noted(Work work) {
        try {
            return work();
        } catch (const Timeout&) {
            note("! timeout");
            throw;
        } catch (const Disconnected&) {
            note("! disconnected");
            throw;
        }
    }

    std::unique_ptr<Transport> real_;
    std::ofstream tape_;
    Conceal conceal_;
    Keeps keeps_;
    std::size_t written_ = 0;
};

}  // namespace

std::unique_ptr<Transport> record(std::unique_ptr<Transport> real, const std::string& file, Conceal conceal, Keeps keeps) {
    return std::make_unique<Recorder>(std::move(real), file, std::move(conceal), std::move(keeps));
}

}  // namespace drivers
