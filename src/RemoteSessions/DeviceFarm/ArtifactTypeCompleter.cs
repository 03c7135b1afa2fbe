using RemoteSessions.Commands.Parameters;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Provides tab completion for the types of session artifacts. AWS also defines artifact types for test runs, but completion doesn't
/// suggest these types.
/// </summary>
public sealed class ArtifactTypeCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) =>
        new(DeviceFarmMessages.ArtifactType, DeviceFarmValues.ArtifactTypes);
}
