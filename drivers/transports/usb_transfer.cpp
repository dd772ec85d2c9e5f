#include "drivers/transports/usb_transfer.h"

#include <fmt/core.h>
#include <libusb.h>
#include <poll.h>
#include <sys/eventfd.h>

#include "drivers/transports/pipe.h"

namespace drivers {
namespace {

unsigned char typeOf(UsbTransfer::Kind kind) {
    switch (kind) {
        case UsbTransfer::Kind::control: return LIBUSB_TRANSFER_TYPE_CONTROL;
        case UsbTransfer::Kind::interrupt: return LIBUSB_TRANSFER_TYPE_INTERRUPT;
        case UsbTransfer::Kind::bulk: break;
    }
    return LIBUSB_TRANSFER_TYPE_BULK;
}

}  // namespace

UsbTransfer::UsbTransfer(libusb_device_handle* device, Kind kind, std::uint8_t pipe)
    : transfer_{libusb_alloc_transfer(0)}, bell_{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)} {
    if (!transfer_) throw std::bad_alloc{};
    transfer_->dev_handle = device;
    transfer_->endpoint = pipe;
    transfer_->type = typeOf(kind);
    transfer_->callback = done;
    transfer_->user_data = this;
}

UsbTransfer::~UsbTransfer() {
    cancel();
    silence();
    libusb_free_transfer(transfer_);
}

bool UsbTransfer::ended() const {
    pollfd bell{bell_.get(), POLLIN, 0};
    return !submitted_ || (::poll(&bell, 1, 0) > 0 && over_);
}

void UsbTransfer::submit(std::vector<std::uint8_t> buffer) {
    silence();
    buffer_ = std::move(buffer);
    transfer_->buffer = buffer_.data();
    transfer_->length = static_cast<int>(buffer_.size());
    over_ = submitted_ = false;
    if (const int error = libusb_submit_transfer(transfer_))
        throw Disconnected{fmt::format("the USB device takes nothing: {}", libusb_strerror(error))};
    submitted_ = true;
}

void UsbTransfer::silence() {
    std::uint64_t count = 0;
    (void)!::read(bell_.get(), &count, sizeof count);
}

void UsbTransfer::done(libusb_transfer* transfer) {
    auto& self = *static_cast<UsbTransfer*>(transfer->user_data);
    const int bell = self.bell_.get();
    const std::uint64_t one = 1;
    self.over_ = true;
    (void)!::write(bell, &one, sizeof one);
}

void UsbTransfer::cancel() {
    if (ended()) return;
    libusb_cancel_transfer(transfer_);                  // of one that ends meanwhile: no effect
    for (pollfd bell{bell_.get(), POLLIN, 0}; !ended();) ::poll(&bell, 1, -1);
}

bool UsbTransfer::awaitEnd(UsbPatience patience) {
    const auto until = std::chrono::steady_clock::now() + patience.within;
    while (!ended()) {
        const auto left = std::chrono::ceil<Transport::Duration>(until - std::chrono::steady_clock::now());
        if (waitFor(bell_.get(), POLLIN, patience.stop, left)) continue;
        cancel();
        return end() != End::cancelled;                 // it may have ended in the last moment
    }
    return true;
}

UsbTransfer::End UsbTransfer::end() const {
    switch (transfer_->status) {
        case LIBUSB_TRANSFER_COMPLETED: return End::completed;
        case LIBUSB_TRANSFER_TIMED_OUT:                 // we set no timeout of libusb's
        case LIBUSB_TRANSFER_CANCELLED: return End::cancelled;
        case LIBUSB_TRANSFER_STALL: return End::stalled;
        case LIBUSB_TRANSFER_NO_DEVICE: return End::gone;
        case LIBUSB_TRANSFER_ERROR:
        case LIBUSB_TRANSFER_OVERFLOW: break;
    }
    return End::broken;
}

std::span<const std::uint8_t> UsbTransfer::carried() const {
    const std::size_t before = transfer_->type == LIBUSB_TRANSFER_TYPE_CONTROL ? LIBUSB_CONTROL_SETUP_SIZE : 0;
    return std::span<const std::uint8_t>(buffer_).subspan(before, static_cast<std::size_t>(transfer_->actual_length));
}

}  // namespace drivers
