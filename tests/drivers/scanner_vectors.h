#pragma once

#include "tests/drivers/support/hex.h"

// Literal bytes of the scanners' documents (facts/devices.md §3), and the sources that print them. Driver and emulator
// are both held against them, so that they do not merely agree with each other.
namespace scanner_vectors {

// Newland: manuals of FM530 and HR52; NLDevice.java of their SDK for the reply.
inline const auto newlandStart = hex("7E 01 30 30 30 30 23 53 43 4E 54 52 47 31 3B 03");          // #SCNTRG1
inline const auto newlandStarted = hex("02 01 30 30 30 30 23 53 43 4E 54 52 47 31 06 3B 03");
inline const auto newlandQuery = hex("7E 01 30 30 30 30 40 43 31 31 2A 3B 03");                   // @C11*, printed as such

// Honeywell: N86xx, N3680, 1900 manuals; the reply to PAPHHF as a program prints it.
inline const auto honeywellOn = hex("16 54 0D"), honeywellOff = hex("16 55 0D");
inline const auto honeywellTrigMode = hex("16 4D 0D 54 52 47 4D 4F 44 30 21");                     // TRGMOD0!
inline const auto honeywellManual = hex("16 4D 0D 50 41 50 48 48 46 2E"), honeywellManualDone = hex("50 41 50 48 48 46 06 2E");

// Zebra SSI: SE-923 and SE-955 guides, Simple Serial Interface Programmer's Guide, and four programs.
inline const auto ssiStart = hex("04 E4 04 00 FF 14"), ssiStop = hex("04 E5 04 00 FF 13");
inline const auto ssiEnable = hex("04 E9 04 00 FF 0F"), ssiDisable = hex("04 EA 04 00 FF 0E");
inline const auto ssiRevision = hex("04 A3 04 00 FF 55");
inline const auto ssiByHost = hex("07 C6 04 00 FF 8A 08 FD 9E"), ssiPacketed = hex("07 C6 04 00 FF EE 01 FD 41");
inline const auto ssiHostAck = hex("04 D0 04 00 FF 28"), ssiDecoderAck = hex("04 D0 00 00 FF 2C");
inline const auto ssiHostResend = hex("05 D1 04 00 01 FF 25");

}  // namespace scanner_vectors
