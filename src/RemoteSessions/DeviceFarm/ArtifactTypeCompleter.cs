using RemoteSessions.Commands.Parameters;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Offers the known types of artifacts; AWS has more, for test runs.</summary>
public sealed class ArtifactTypeCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new("artifact type", DeviceFarmValues.ArtifactTypes);
}
