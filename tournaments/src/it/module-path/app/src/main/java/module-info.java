/** An application on the library. */
module acme.app {
  requires org.servanda.tournaments;
}
