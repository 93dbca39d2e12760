# Makes a root of its own for a program, inside new namespaces, and runs the program without rights.
# Arguments: an empty folder, the size of the root in bytes, how many paths are shown, those paths, the command.
set -e
root=$1
size=$2
count=$3
shift 3
mount -t tmpfs -o "size=$size,mode=755" none "$root"
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
mount -t proc none proc
for device in null zero random urandom; do
  : >"dev/$device"
  mount --bind "/dev/$device" "dev/$device"
done
pivot_root . old
cd /
umount -l old
rmdir old
cd /tmp
exec setpriv --no-new-privs --inh-caps=-all --bounding-set=-all "$@"
