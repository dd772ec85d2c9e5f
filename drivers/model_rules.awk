# The files of drivers/models/ as udev rules: who may open the devices, and a name that stays. pcscd has rules of its own.
BEGIN {
    print "# Made from drivers/models/ when kiosk was built: the devices of a terminal, for its group, by names that stay."
    print "ACTION==\"remove\", GOTO=\"kiosk_end\""
}
function value() { sub(/^[^=]*= */, ""); sub(/ *#.*/, ""); gsub(/"/, ""); return $0 }
function given() { return ", GROUP=\"kiosk\", MODE=\"0660\", SYMLINK+=\"kiosk/" role "\", TAG+=\"systemd\"" }
function rule(subsystem, attribute, id) {
    return subsystem ", " attribute "{idVendor}==\"" tolower(substr(id, 1, 4)) "\", " attribute "{idProduct}==\"" tolower(substr(id, 6)) "\"" given()
}
function flush(    count, ids, at) {
    count = split(usb, ids, /[][, ]+/)
    for (at = 1; at <= count; ++at) {
        if (ids[at] == "") continue
        if (transport == "usb") print rule("SUBSYSTEM==\"usb\", ENV{DEVTYPE}==\"usb_device\"", "ATTR", ids[at])
        if (transport == "cdc") print rule("SUBSYSTEM==\"tty\"", "ATTRS", ids[at])
        if (transport == "hid") print rule("SUBSYSTEM==\"hidraw\"", "ATTRS", ids[at])
        # What it types while no driver has grabbed it is not for a desktop either.
        if (transport == "keyboard") print rule("SUBSYSTEM==\"input\", KERNEL==\"event*\"", "ATTRS", ids[at]) ", ENV{LIBINPUT_IGNORE_DEVICE}=\"1\""
    }
    # Of the nodes of a camera the one that takes pictures (60-persistent-v4l.rules has asked it).
    if (transport == "video") print "SUBSYSTEM==\"video4linux\", SUBSYSTEMS==\"usb\", ENV{ID_V4L_CAPABILITIES}==\"*:capture:*\"" given()
    usb = role = transport = ""
    top = 1
}
FNR == 1 { flush() }
/^\[/ { top = 0 }
top && /^usb *=/ { usb = value() }
top && /^class *=/ { role = value() }
top && /^transport *=/ { transport = value() }
END {
    flush()
    print "LABEL=\"kiosk_end\""
}
