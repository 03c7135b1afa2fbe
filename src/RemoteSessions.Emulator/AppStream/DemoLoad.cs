using System.Globalization;
using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Adds many resources to a store, for measurements and for lists with many pages.</summary>
internal static class DemoLoad
{
    private const int SessionsPerInstance = 50;

    /// <summary>
    /// Adds sessions. Every fourth session has the authentication type API, and all other sessions have the type SAML. Every fifth user is
    /// disconnected.
    /// </summary>
    public static void AddSessions(DemoBuilder demo, int count)
    {
        demo.Fleet("load-fleet", 0, "For measurements", fleet => fleet with { MaxSessionsPerInstance = SessionsPerInstance });
        demo.Stack("load-stack", "load-fleet", "Load");
        demo.Sessions("load-stack", "load-fleet", Enumerable.Range(1, count).Select(number => (
            number % 4 == 0 ? AuthenticationTypeValues.Api : AuthenticationTypeValues.Saml,
            string.Create(CultureInfo.InvariantCulture, $"user{number:D6}"),
            number % 5 != 0,
            number % 480)));
    }

    public static void AddFleets(DemoBuilder demo, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"load-{number:D4}");
            demo.Fleet(name, 1, "For measurements");
            demo.Stack(name, name, "Load");
        }
    }
}
