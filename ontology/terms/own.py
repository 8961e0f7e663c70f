"""The terms of this project, `gwr:`. `report.ttl` defines each of them; a test compares the two lists."""

from __future__ import annotations

from ontology.terms.closed_namespace import ClosedNamespace

CLASSES = """
    WorkReport AllocationTable Task Responsibility Deadline Mention
    Jurisdiction GroupDesignator NamePlate UnidentifiedAgent
    Indicator Target Result Project Policy Campaign Event
    Portfolio Link OutcomeLink RevisionLink CoverageLink Milestone Correction
"""

PROPERTIES = """
    contentSha256 planYear reviewYear jurisdiction sectionRole headingLevel status statedIn
    sequenceLabel hasTarget hasResult mentions leadUnit supportUnit supervisedBy
    forTask agent role position deadline dueBy
    quantifier membership hostedBy canonicalUnit expandsTo
    indicator quantity valueType period action commitment modifier lowerBound upperBound lowerInclusive
    upperInclusive surface basis referenceIndicator polarity negativeLabel documentCount isMainTarget
    hasMember
    rule field confidence
    left right linkKind proposes reason applied decidedBy fingerprint
    unit interval support takesOverFrom target result otherResult lookedForIn isHeadline verdict revision
    coverage
    stage investment canonicalProject ofProject
    overrides decision first second
"""

INDIVIDUALS = """
    Lead Support Supervise
    Preamble Review MainTargets Plan Problems SelfBuilding Thanks Notice OtherPart
    Planned Reported Neither
    Point AtLeast MoreThan AtMost LessThan Approx Range InStepWith Qualitative
    Growth Decline Level Count
    Ensure Strive Aim Plain
    AllOf SomeUnspecified Each Enumerable Open
    HigherIsBetter LowerIsBetter Neutral
    Achieved Exceeded Missed Partial Undecidable NotComparable NotMentionedAgain NotPublished NoTargetSet
    Raised Lowered Reworded Unchanged Dropped Introduced
    Allocated AllocatedDifferently NotAllocated OnlyInTable
    Conceived Signed Started UnderConstruction Completed InUse
    Confirm Reject Same Different Rename Alias RightValue
    PeoplesGovernment GovernmentDepartment PartyOrgan CongressOrConference LowerGovernment StateOwnedGroup
    Headquarters MassOrganisation PublicInstitution CourtOrProcuratorate Police FireAndRescue VerticalAgency
    ZoneCommittee Enterprise OtherUnit
    FiguresRead FiguresVetoed FiguresUnread FiguresUnseen
"""

SCHEMES = """
    RoleScheme SectionRoleScheme StatusScheme ModifierScheme ValueTypeScheme CommitmentScheme
    QuantifierScheme MembershipScheme PolarityScheme VerdictScheme RevisionScheme CoverageScheme StageScheme
    DecisionScheme
    UnitClassScheme MeasurementScheme
"""

GWR = ClosedNamespace(
    "gwr", "https://w3id.org/gwr/def#", " ".join((CLASSES, PROPERTIES, INDIVIDUALS, SCHEMES))
)
"""Government work reports: all own terms."""
