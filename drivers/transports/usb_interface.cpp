#include "drivers/transports/usb_interface.h"

#include <fmt/core.h>
#include <libusb.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "drivers/transports/pipe.h"

namespace drivers {

// Listens on one IN pipe all the time.
class UsbInterface::Listener {
public:
    Listener(libusb_device_handle* device, UsbTransfer::Kind kind, const UsbPipe& pipe, const std::string& name)
        : device_{device}, pipe_{pipe.address}, room_{kind == UsbTransfer::Kind::interrupt ? static_cast<std::size_t>(pipe.packet) : manyPackets},
          name_{name}, transfer_{device, kind, pipe.address} {
        listen();
    }
    int descriptor() const { return transfer_.descriptor(); }

    // What has come so far; 0: nothing yet. Throws Disconnected.
    std::size_t take(std::span<std::uint8_t> into) {
        if (!transfer_.ended()) return 0;
        if (transfer_.end() == UsbTransfer::End::stalled) libusb_clear_halt(device_, pipe_);
        else if (transfer_.end() != UsbTransfer::End::completed) throw Disconnected{fmt::format("{} is gone", name_)};
        const auto left = transfer_.carried().subspan(taken_);
        const auto count = std::min(into.size(), left.size());
        std::copy_n(left.begin(), count, into.begin());
        taken_ += count;
        if (count == left.size()) listen();
        return count;
    }

private:
    static constexpr std::size_t manyPackets = 4096;    // a multiple of every packet size of USB 2 and 3
    void listen() {
        transfer_.submit(std::vector<std::uint8_t>(room_));
        taken_ = 0;
    }

    libusb_device_handle* device_;
    std::uint8_t pipe_;
    std::size_t room_;      // a transfer ends with a short packet or when it is full, and reports are often as long as a packet
    const std::string& name_;
    UsbTransfer transfer_;
    std::size_t taken_ = 0;                             // of what the transfer has carried
};

UsbInterface::UsbInterface(const UsbPlace& place, int stop) : name_{place.name()}, stop_{stop}, claim_{place, stop} {
    for (auto& pipe : setting().pipes)
        if (pipe.in()) listeners_.emplace(pipe.address, std::make_unique<Listener>(claim_.device(), kindOf(pipe.address), pipe, name_));
}

UsbInterface::~UsbInterface() = default;

std::optional<std::uint8_t> UsbInterface::first(bool in) const {
    for (auto kind : {UsbPipe::Kind::bulk, UsbPipe::Kind::interrupt})
        for (auto& pipe : setting().pipes)
            if (pipe.kind == kind && pipe.in() == in) return pipe.address;
    return std::nullopt;
}

UsbTransfer::Kind UsbInterface::kindOf(std::uint8_t address) const {
    const auto found = std::ranges::find(setting().pipes, address, &UsbPipe::address);
    if (found == setting().pipes.end()) throw std::logic_error{fmt::format("{} has no pipe {:02x}", name_, address)};
    return found->kind == UsbPipe::Kind::bulk ? UsbTransfer::Kind::bulk : UsbTransfer::Kind::interrupt;
}

void UsbInterface::throwIfGone() const {
    if (waitFor(goneDescriptor(), POLLIN, stop_, Duration::zero())) throw Disconnected{fmt::format("{} is gone", name_)};
}

void UsbInterface::write(std::uint8_t pipe, Bytes bytes, Duration deadline) {
    using End = UsbTransfer::End;
    throwIfGone();
    if (bytes.empty()) return;
    UsbTransfer out{claim_.device(), kindOf(pipe), pipe};
    out.submit({bytes.begin(), bytes.end()});
    if (!out.awaitEnd({deadline, stop_}))
        throw Timeout{fmt::format("{} took {} of {} bytes in {} ms", name_, out.carried().size(), bytes.size(), deadline.count()), out.carried().size()};
    if (out.end() == End::completed) return;
    if (out.end() != End::stalled) throw Disconnected{fmt::format("{} is gone", name_)};
    libusb_clear_halt(claim_.device(), pipe);
    throw std::runtime_error{fmt::format("{} refused what was sent", name_)};
}

std::size_t UsbInterface::read(std::uint8_t pipe, std::span<std::uint8_t> into, Duration deadline) {
    auto& listener = *listeners_.at(pipe);
    const auto end = std::chrono::steady_clock::now() + deadline;
    for (;;) {
        if (const auto count = listener.take(into)) return count;
        const auto left = std::chrono::ceil<Duration>(end - std::chrono::steady_clock::now());
        if (!waitFor(listener.descriptor(), POLLIN, stop_, left))
            throw Timeout{fmt::format("{} said nothing for {} ms", name_, deadline.count())};
    }
}

void UsbInterface::drain(std::uint8_t pipe) {
    std::array<std::uint8_t, 512> forgotten{};
    throwIfGone();
    while (listeners_.at(pipe)->take(forgotten) > 0) {}
}

int UsbInterface::descriptor(std::uint8_t pipe) const { return listeners_.at(pipe)->descriptor(); }

std::optional<std::vector<std::uint8_t>> UsbInterface::ask(UsbRequest request, std::size_t longest, Duration within) {
    return askUsb(claim_.device(), request, longest, {within, stop_});
}

bool UsbInterface::tell(UsbRequest request, Bytes data, Duration within) {
    return tellUsb(claim_.device(), request, data, {within, stop_});
}

}  // namespace drivers
