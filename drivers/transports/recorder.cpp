#include <fmt/core.h>
#include <fmt/ranges.h>

#include <fstream>

#include "drivers/transports/tape.h"

namespace drivers {

namespace {

class Recorder final : public Transport {
public:
    Recorder(std::unique_ptr<Transport> real, const std::string& file, Conceal conceal)
        : real_{std::move(real)}, tape_{file}, conceal_{std::move(conceal)} {}

    void write(std::span<const std::uint8_t> bytes, Duration deadline) override {
        tape_ << fmt::format("> {:02X}\n", fmt::join(bytes, " ")) << std::flush;
        noted([&] { return real_->write(bytes, deadline), std::size_t{0}; });
    }
    std::size_t read(std::span<std::uint8_t> into, Duration deadline) override {
        const auto count = noted([&] { return real_->read(into, deadline); });
        tape_ << fmt::format("< {:02X}\n", fmt::join(conceal_({into.begin(), into.begin() + static_cast<long>(count)}), " "))
              << std::flush;
        return count;
    }
    void drain() override { real_->drain(); }
    int descriptor() const override { return real_->descriptor(); }
    Duration wireTime(std::size_t bytes) const override { return real_->wireTime(bytes); }

private:
    template <class Work> std::size_t noted(Work work) {
        try {
            return work();
        } catch (const Timeout&) {
            tape_ << "! timeout\n" << std::flush;
            throw;
        } catch (const Disconnected&) {
            tape_ << "! disconnected\n" << std::flush;
            throw;
        }
    }

    std::unique_ptr<Transport> real_;
    std::ofstream tape_;
    Conceal conceal_;
};

}  // namespace

std::unique_ptr<Transport> record(std::unique_ptr<Transport> real, const std::string& file, Conceal conceal) {
    return std::make_unique<Recorder>(std::move(real), file, std::move(conceal));
}

}  // namespace drivers
