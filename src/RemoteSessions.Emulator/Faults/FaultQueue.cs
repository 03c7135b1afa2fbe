using RemoteSessions.Emulator.Messages;

namespace RemoteSessions.Emulator.Faults;

/// <summary>
/// The injected faults that haven't been used yet. A call receives at most one fault, which is the first fault that applies to it.
/// </summary>
internal sealed class FaultQueue(IReadOnlyList<FaultTarget> targets)
{
    /// <summary>
    /// The names by which faults identify file transfers. A file transfer isn't an operation of a service. A fault applies to a file
    /// transfer only if the fault specifies PutUpload or GetArtifact.
    /// </summary>
    public const string PutUpload = nameof(PutUpload);

    /// <inheritdoc cref="PutUpload"/>
    public const string GetArtifact = nameof(GetArtifact);

    private readonly object _gate = new();
    private readonly List<Waiting> _waiting = [];

    /// <exception cref="ArgumentException">The fault or the operation doesn't exist, or the fault doesn't apply to the
    /// operation.</exception>
    public void Inject(string faultName, string? operation, int count)
    {
        ArgumentNullException.ThrowIfNull(faultName);
        var fault = Fault.All.FirstOrDefault(known => string.Equals(known.Name, faultName, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException(
                EmulatorMessages.UnknownFault(faultName, Fault.All.Select(known => known.Name)), nameof(faultName));
        if (count < 1)
            throw new ArgumentOutOfRangeException(nameof(count), count, EmulatorMessages.InvalidFaultCount);
        var name = operation is null ? null : Check(fault, operation);
        lock (_gate)
            _waiting.Add(new(fault, name) { Left = count });
    }

    /// <summary>
    /// Returns the first fault in the queue that applies to the specified call, and reduces the number of calls that this fault still
    /// affects. If no fault applies, the method returns null.
    /// </summary>
    public Fault? Take(FaultTarget target) => Take(waiting => waiting.Operation is null
        ? waiting.Fault.AppliesTo(target)
        : waiting.Operation == target.Operation.Name || waiting.Operation == target.FullName);

    /// <summary>
    /// Returns the first fault in the queue that applies to the specified file transfer, and reduces the number of file transfers that this
    /// fault still affects. If no fault applies, the method returns null.
    /// </summary>
    public Fault? TakeTransfer(string transfer) => Take(waiting => waiting.Operation == transfer);

    private Fault? Take(Predicate<Waiting> fits)
    {
        lock (_gate)
        {
            var found = _waiting.Find(fits);
            if (found is not null && --found.Left == 0)
                _waiting.Remove(found);
            return found?.Fault;
        }
    }

    private string Check(Fault fault, string operation)
    {
        if (operation is PutUpload or GetArtifact)
        {
            return fault.Reach == FaultReach.Everything
                ? operation
                : throw new ArgumentException(EmulatorMessages.FaultNotApplicable(fault.Name, operation), nameof(operation));
        }

        var known = targets.Where(target => target.Operation.Name == operation || target.FullName == operation).ToList();
        if (known.Count == 0)
            throw new ArgumentException(EmulatorMessages.UnknownOperation(operation), nameof(operation));
        if (!known.Exists(fault.AppliesTo))
            throw new ArgumentException(EmulatorMessages.FaultNotApplicable(fault.Name, operation), nameof(operation));
        return operation;
    }

    private sealed record Waiting(Fault Fault, string? Operation)
    {
        public int Left { get; set; }
    }
}
