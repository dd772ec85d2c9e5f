#pragma once

#include <functional>
#include <optional>

#include "drivers/emulators/faulty_line.h"
#include "drivers/emulators/person.h"
#include "drivers/emulators/sam_frame.h"
#include "drivers/emulators/wire.h"

namespace emulators {

// A SAM-V module with a person's hand beside it: the dock's verbs put cards on it, pull its cable and spoil its
// answers. What is on a line whose speed is not the module's is noise to it.
class CardReader {
public:
    CardReader(Loop&, Wire&, Dock&);
    ~CardReader();
    CardReader(const CardReader&) = delete;
    CardReader& operator=(const CardReader&) = delete;

private:
    struct Lying {
        enum class Kind { genuine, otherCard, suspicious } kind;
        Person person;
    };
    void offerCards(Dock&);
    void offerReads(Dock&);
    void offerModule(Dock&);
    void received(const Bytes&);
    void forgetTalk();
    Bytes answerTo(const SamCall&);
    Bytes find();
    Bytes select();
    Bytes read(bool fingerprint);
    Bytes newAddress() const;
    bool hears() const;
    void reply(Bytes);
    void insert(Lying);
    void remove();
    void unplug();
    std::string state() const;

    Wire& wire_;
    Dock& dock_;
    Bytes sent_;
    std::optional<Lying> card_;
    bool found_ = false, selected_ = false;
    bool done_ = false;   // read well: find fails until the card was taken away
    std::optional<std::size_t> cutAfter_;   // bytes of the next read reply after which…
    std::function<void()> cut_;             // …this happens
    bool dead_ = false;
    std::string old_ = "off";
    std::size_t fingerBytes_ = 1024;
    long baud_ = 115200;                    // at which it talks
    std::optional<long> nextBaud_;          // once its answer has left
    FaultyLine line_;
};

}  // namespace emulators
