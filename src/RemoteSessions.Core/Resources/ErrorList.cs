using System.Collections.ObjectModel;

namespace RemoteSessions.Resources;

/// <summary>
/// The errors that a service reports about a resource. Written to a CSV file, it is their codes and messages joined with ";". PowerShell
/// takes it for the list that it is: <c>$_.FleetErrors.ErrorCode</c> gives all codes, and an empty list is false.
/// </summary>
public sealed class ErrorList : ReadOnlyCollection<ResourceError>
{
    internal ErrorList(IEnumerable<ResourceError>? errors) : base([.. errors ?? []])
    {
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(';', this);
}
