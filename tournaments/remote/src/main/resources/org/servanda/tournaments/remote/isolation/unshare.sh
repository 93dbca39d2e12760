# Makes a root of its own for a program, inside new namespaces, and runs the program without rights.
# Arguments: an empty folder, a filter of system calls, a file that may be written to or nothing, how many paths are shown,
# those paths, the command.
set -e
root=$1
filter=$2
shared=$3
count=$4
shift 4
case $(uname -m) in
  x86_64) prctl=157 ;;
  aarch64) prctl=167 ;;
  *) prctl= ;;
esac
if [ -z "$prctl" ] || [ ! -e "$filter" ] || [ ! -x /usr/bin/perl ]; then
  prctl=
  filter=/dev/null
fi
exec 9<"$filter"
mount -t tmpfs -o "size=1m,nr_inodes=4096,mode=755" none "$root"
cd "$root"
mkdir -p usr proc dev tmp old
show() {
  if [ -d "$1" ]; then
    mkdir -p ".$1"
  else
    mkdir -p ".$(dirname "$1")"
    : >".$1"
  fi
  mount --rbind "$1" ".$1"
  # Where a mount's own flags are locked they must be repeated.
  mount -o remount,bind,ro ".$1" 2>/dev/null || mount -o remount,bind,ro,nosuid,nodev ".$1"
}
show /usr
for folder in bin sbin lib lib64; do
  if [ -L "/$folder" ]; then
    ln -s "usr/$folder" "$folder"
  elif [ -d "/$folder" ]; then
    show "/$folder"
  fi
done
while [ "$count" -gt 0 ]; do
  show "$1"
  shift
  count=$((count - 1))
done
if [ -n "$shared" ]; then
  mkdir -p ".$(dirname "$shared")"
  : >".$shared"
  mount --bind "$shared" ".$shared"
fi
for device in null zero random urandom; do
  : >"dev/$device"
  mount --bind "/dev/$device" "dev/$device"
done
mount -t proc -o nosuid,nodev,noexec none proc
pivot_root . old
cd /
umount -l old
rmdir old
# Root could else change the kernel's settings, and anybody fill the memory with files.
mount -o remount,bind,ro,nosuid,nodev,noexec /proc
mount -o remount,bind,ro /
cd /tmp
if [ -n "$prctl" ]; then
  # What follows may start threads, but no processes; see SystemCallFilter.
  set -- /usr/bin/perl -e '
    open(my $in, "<&=", 9) or die "no filter: $!";
    binmode($in);
    my $steps = do { local $/; <$in> };
    close($in);
    my $program = pack("S x6 P", length($steps) / 8, $steps);
    syscall(shift(@ARGV) + 0, 22, 2, $program, 0, 0) == 0 or die "the filter is refused: $!";
    exec @ARGV or die "cannot start $ARGV[0]: $!";' "$prctl" "$@"
fi
exec setpriv --no-new-privs --inh-caps=-all --bounding-set=-all "$@"
