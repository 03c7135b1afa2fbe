using System.Collections.ObjectModel;

namespace RemoteSessions.Resources;

/// <summary>
/// The errors that a service reports about a resource. In a CSV file, each error is written as <c>code: message</c>, and the errors are
/// separated by ";". PowerShell treats the object as a list: <c>$_.FleetErrors.ErrorCode</c> returns all codes, and an empty list evaluates
/// to false.
/// </summary>
public sealed class ErrorList : ReadOnlyCollection<ResourceError>
{
    internal ErrorList(IEnumerable<ResourceError>? errors) : base([.. errors ?? []])
    {
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(';', this);
}
